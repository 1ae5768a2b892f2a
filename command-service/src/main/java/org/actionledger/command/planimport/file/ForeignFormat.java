package org.actionledger.command.planimport.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.actionledger.command.planimport.reading.UnreadablePlan;

/** Kinds of files that hold plans, but are not read here; each with what to do about it. */
enum ForeignFormat {
    PDF("The file is a PDF.", start -> start.startsWith("%PDF-")),
    RICH_TEXT("The file is rich text (RTF).", start -> start.startsWith("{\\rtf")),
    PICTURE(
            "The file is a picture.",
            start -> start.startsWith("\u0089PNG")
                    || start.startsWith("\u00ff\u00d8\u00ff")
                    || start.startsWith("GIF8")
                    || start.startsWith("II*\0")
                    || start.startsWith("MM\0*")),
    WEB_PAGE("The file is a web page or XML.", ForeignFormat::isMarkup);

    /** What to do with a file that is not taken. */
    static final String SAVE_AS =
            "save the table as an Excel workbook (.xlsx), a Word document (.docx) or CSV, and send that";

    private static final String COMPOUND_FILE = "\u00d0\u00cf\u0011\u00e0";

    private final String problem;
    private final Predicate<String> begins;

    ForeignFormat(String problem, Predicate<String> begins) {
        this.problem = problem;
        this.begins = begins;
    }

    static void refuse(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 64), ISO_8859_1);
        if (start.startsWith(COMPOUND_FILE)) {
            throw compound(file);
        }
        Arrays.stream(values())
                .filter(format -> format.begins.test(start))
                .findFirst()
                .ifPresent(format -> {
                    throw new UnreadablePlan(format.problem, SAVE_AS);
                });
    }

    private static boolean isMarkup(String start) {
        String plain = start.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("<!doctype") || plain.startsWith("<html") || plain.startsWith("<?xml");
    }

    /** What used to hold every Office document now holds the old ones and the encrypted; the streams in it have telling names. */
    private static UnreadablePlan compound(byte[] file) {
        String names = new String(file, UTF_16LE);
        if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
            return protectedByPassword();
        }
        if (names.contains("WordDocument")) {
            return new UnreadablePlan(
                    "The file is a Word document of the old kind (.doc).",
                    "save it as a Word document (.docx) and send that");
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return new UnreadablePlan(
                    "The file is an Excel workbook of the old kind (.xls).",
                    "save it as an Excel workbook (.xlsx) and send that");
        }
        return new UnreadablePlan("The file is an Office file of an old kind.", SAVE_AS);
    }

    static UnreadablePlan protectedByPassword() {
        return new UnreadablePlan(
                "The file is protected by a password.", "save it without a password to open it, and send that");
    }
}
