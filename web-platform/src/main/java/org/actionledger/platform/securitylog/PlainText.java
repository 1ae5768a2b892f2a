package org.actionledger.platform.securitylog;

/**
 * Text from outside made harmless for a log: what ends a line, steers a terminal, turns the direction of reading or quotes is written as
 * {@code \\u} and its number; of long texts the first 200 characters are kept.
 */
final class PlainText {

    private static final int AT_MOST = 200;

    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars().limit(AT_MOST).forEach(character -> append(plain, (char) character));
        return text.length() > AT_MOST ? plain.append('…').toString() : plain.toString();
    }

    private static void append(StringBuilder plain, char character) {
        boolean harmless = switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> character != '"' && character != '\\';
        };
        if (harmless) {
            plain.append(character);
        } else {
            plain.append(String.format("\\u%04x", (int) character));
        }
    }
}
