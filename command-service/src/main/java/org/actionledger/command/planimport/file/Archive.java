package org.actionledger.command.planimport.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.actionledger.command.planimport.reading.UnreadablePlan;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A ZIP archive in memory whose entries are unpacked as they are read, and within limits. Its directory is looked at first; since that may
 * lie, what is unpacked is counted again.
 */
final class Archive implements AutoCloseable {

    static final int MOST_ENTRIES = 5_000;
    static final long MOST_UNPACKED = 200L * 1024 * 1024;

    /** Small entries may be packed as tightly as they like. */
    static final long UNSUSPICIOUS = 10L * 1024 * 1024;

    /** What people write packs to a tenth, a table of equal rows to a two-hundredth; a bomb comes close to 1,032, the most there is. */
    static final int TIGHTEST = 400;

    /** No tag, and no text between two tags, is longer in a file that an Office program wrote. */
    private static final int LONGEST_TOKEN = 4 * 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long unpacked;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    static boolean begins(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] < 9 && file[3] < 9;
    }

    static Archive open(byte[] file) {
        try {
            Archive archive = new Archive(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .setIgnoreLocalFileHeader(true)
                    .get());
            archive.look();
            return archive;
        } catch (IOException | IllegalArgumentException cutShort) {
            throw damaged();
        }
    }

    static UnreadablePlan damaged() {
        return new UnreadablePlan(
                "The file is damaged or was cut short.",
                "open it in the program it was made with, save it again, and send that");
    }

    private static UnreadablePlan bomb(String problem) {
        return new UnreadablePlan(problem, "a plan's own workbook or document, with little beside its table");
    }

    private void look() {
        long size = 0;
        List<ZipArchiveEntry> listed = Collections.list(zip.getEntries());
        if (listed.size() > MOST_ENTRIES) {
            throw bomb("The file is an archive of " + listed.size() + " files; at most " + MOST_ENTRIES
                    + " are unpacked.");
        }
        for (ZipArchiveEntry entry : listed) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw ForeignFormat.protectedByPassword();
            }
            if (entries.put(key(entry.getName()), entry) != null) {
                throw damaged();
            }
            size += Math.max(0, entry.getSize());
            if (size > MOST_UNPACKED || size < 0) {
                throw tooLarge();
            }
            refuseTooTight(entry.getSize(), entry.getCompressedSize());
        }
    }

    private static UnreadablePlan tooLarge() {
        return bomb("The file unpacks to more than " + MOST_UNPACKED / 1024 / 1024 + " MB.");
    }

    private static void refuseTooTight(long size, long packed) {
        if (size > UNSUSPICIOUS && size / TIGHTEST > packed) {
            throw bomb("A part of the file is packed to less than 1/" + TIGHTEST
                    + " of its size, as no Office program would.");
        }
    }

    /** Names of parts are the same whatever their case; some programs write them with backslashes. */
    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** The names of all entries, in lower case. */
    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    InputStream open(String name) {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw damaged();
        }
        try {
            return new Counted(zip.getInputStream(entry), entry.getCompressedSize());
        } catch (IOException broken) {
            throw damaged();
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Stops where more comes than was to be expected. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private long read;
        private int token;

        Counted(InputStream source, long packed) {
            super(source);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                read += count;
                unpacked += count;
                if (unpacked > MOST_UNPACKED) {
                    throw tooLarge();
                }
                refuseTooTight(read, packed);
                count(target, offset, count);
            }
            return count;
        }

        private void count(byte[] target, int offset, int count) {
            int last = count - 1;
            while (last >= 0 && target[offset + last] != '>') {
                last--;
            }
            token = last < 0 ? token + count : count - 1 - last;
            if (token > LONGEST_TOKEN) {
                throw bomb("A part of the file holds something longer than any text of a plan.");
            }
        }
    }
}
