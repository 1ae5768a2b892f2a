package org.actionledger.command.planimport.file;

import java.util.Locale;
import java.util.Map;

/** Characters of fonts in which letters stand for signs, as Word writes ticks, crosses, boxes and bullets. */
final class Symbol {

    private static final Map<Integer, String> WINGDINGS = Map.of(
            0xfc, "✓", 0xfb, "✗", 0xfe, "☑", 0xfd, "☒", 0x6f, "☐", 0xa8, "☐", 0x6c, "●", 0xa7, "▪", 0xd8, "➢", 0xe0,
            "→");
    private static final Map<Integer, String> SYMBOL = Map.of(0xb7, "•", 0xae, "→", 0xa3, "≤", 0xb3, "≥");

    private Symbol() {}

    /** {@code code} is the character's number in hexadecimal; fonts of signs have theirs from F000 as well. */
    static String of(String font, String code) {
        int number;
        try {
            number = Integer.parseInt(code, 16);
        } catch (NumberFormatException none) {
            return "";
        }
        int own = number & 0xff;
        String found = switch (font.toLowerCase(Locale.ROOT)) {
            case "wingdings" -> WINGDINGS.get(own);
            case "symbol" -> SYMBOL.get(own);
            case "wingdings 2" -> own == 0x50 ? "✓" : own == 0x4f ? "✗" : null;
            default -> null;
        };
        if (found != null) {
            return found;
        }
        boolean isPlain = Character.isValidCodePoint(number)
                && number >= ' '
                && Character.getType(number) != Character.SURROGATE
                && Character.getType(number) != Character.PRIVATE_USE;
        return isPlain ? Character.toString(number) : "□";
    }
}
