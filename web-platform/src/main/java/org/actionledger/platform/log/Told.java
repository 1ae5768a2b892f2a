package org.actionledger.platform.log;

import java.time.DateTimeException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a log tells of the message of an exception: its first line, as far as nothing is quoted there, for that may be the words of a case. What a
 * database names as its own, as tables, stays. Of exceptions that are about what somebody has sent nothing is told but their type, and of those
 * that repeat what such a one says neither.
 */
final class Told {

    private static final Pattern QUOTE = Pattern.compile("['\"`“”‘’]");
    private static final Pattern NAMED_BY_A_DATABASE =
            Pattern.compile("\\b(?:column|constraint|database|function|index|relation|role|schema|sequence|table|user)"
                    + " \"[a-z][a-z0-9_]*\"");

    private static final Set<String> READERS =
            Set.of("tools.jackson", "com.fasterxml.jackson", "org.apache.poi", "org.apache.xmlbeans", "de.siegmar");

    private static final String WITHHELD = "…";

    private Told() {}

    /** The type, and what is told of its message. */
    static String of(Throwable thrown) {
        String message = thrown.getMessage();
        String type = thrown.getClass().getName();
        return message == null
                ? type
                : type + ": " + (repeatsInput(thrown, message) ? WITHHELD : withoutQuotes(message));
    }

    private static boolean repeatsInput(Throwable thrown, String message) {
        if (isAboutInput(thrown)) {
            return true;
        }
        int links = 0;
        for (Throwable cause = thrown.getCause(); cause != null && links < 20; cause = cause.getCause(), links++) {
            String inner = cause.getMessage();
            if (inner != null && !inner.isBlank() && isAboutInput(cause) && message.contains(inner)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAboutInput(Throwable thrown) {
        return thrown instanceof IllegalArgumentException
                || thrown instanceof DateTimeException
                || READERS.stream().anyMatch(thrown.getClass().getName()::startsWith);
    }

    private static String withoutQuotes(String message) {
        String line = message.lines().findFirst().orElse("");
        boolean onlyNames =
                !QUOTE.matcher(NAMED_BY_A_DATABASE.matcher(line).replaceAll("")).find();
        return onlyNames ? line : QUOTE.split(line, 2)[0] + WITHHELD;
    }
}
