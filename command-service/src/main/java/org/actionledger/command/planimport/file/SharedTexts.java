package org.actionledger.command.planimport.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The texts of a workbook, which its cells refer to by number. */
final class SharedTexts {

    /** How a workbook writes a character that XML does not allow, or would change. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** What even a text of no character takes. */
    private static final int LEAST = 20;

    private SharedTexts() {}

    static List<String> of(OfficeFile office) {
        List<String> texts = new ArrayList<>();
        Xml part = office.partFor("sharedStrings");
        if (part != null) {
            try (part) {
                while (part.nextChild()) {
                    office.measure().take(LEAST);
                    texts.add(richText(part));
                }
            }
        }
        return texts;
    }

    /** What the element's runs say one after the other; how a word is pronounced is no part of it. */
    static String richText(Xml xml) {
        StringBuilder text = new StringBuilder();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "t" -> text.append(xml.text());
                case "r" -> text.append(richText(xml));
                default -> xml.skip();
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                        .replace("\r\n", "\n");
    }
}
