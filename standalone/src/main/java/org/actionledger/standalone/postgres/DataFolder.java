package org.actionledger.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything which outlives the process. One process at a time works in it: the lock on its file {@code owner}
 * ends with the process, however that ends.
 */
class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel owner;

    private DataFolder(Path root, FileChannel owner) {
        this.root = root;
        this.owner = owner;
    }

    /** Takes possession of the folder, which is made if need be; throws {@link IllegalStateException} when another process has it. */
    static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileChannel owner =
                    FileChannel.open(root.resolve("owner"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(owner) == null) {
                owner.close();
                throw new IllegalStateException("Another process works in " + root
                        + ": stop it, or give another folder with --action-ledger.data=…");
            }
            return new DataFolder(root, owner);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + root + " cannot be used", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                channel.truncate(0);
                channel.write(
                        StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            }
            return lock;
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /** A file, readable by its owner alone, that holds a random password; made when it is asked for the first time. */
    Path passwordFile(String name) {
        Path file = root.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Path draft = root.resolve(name + ".new");
                Files.deleteIfExists(draft);
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, Base64.getUrlEncoder().encodeToString(random));
                Files.move(draft, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("No password can be kept in " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            owner.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
