package org.actionledger.standalone.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the class path into a folder named after what they are. */
final class Programs {

    private final Path folder;

    private Programs(Path folder) {
        this.folder = folder;
    }

    /** Unpacks them below {@code parent} unless they are there; takes about two seconds the first time. */
    static Programs in(Path parent) {
        String archive = "/postgres-" + machine() + ".txz";
        try (InputStream stream = Programs.class.getResourceAsStream(archive)) {
            if (stream == null) {
                throw new IllegalStateException("There is no embedded PostgreSQL for this kind of machine (" + machine()
                        + "): give the address of a server with --spring.datasource.url=…");
            }
            byte[] packed = stream.readAllBytes();
            Path folder = parent.resolve("programs-" + sha256(packed).substring(0, 16));
            if (!Files.exists(folder)) {
                Path draft = parent.resolve("programs.new");
                FileSystemUtils.deleteRecursively(draft);
                unpack(packed, draft);
                Files.move(draft, folder);
            }
            return new Programs(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked below " + parent, e);
        }
    }

    String path(String program) {
        return folder.resolve("bin").resolve(program).toString();
    }

    private static void unpack(byte[] packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive reaches out of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    write(tar, entry, path);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
            throw new IOException(path + " cannot be made executable");
        }
    }

    private static String machine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String architecture = switch (System.getProperty("os.arch")) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
        return system + "-" + architecture;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
