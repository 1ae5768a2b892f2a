package org.actionledger.command.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as it is compared: Unicode compatibility form, lower case, letters and digits only, single spaces. Apostrophes join what
 * they stand between ("St Mary's" is "St Marys"); any other sign parts it ("12.1" is not "121"). What has neither letter nor digit is
 * compared as it is.
 */
record FoldedName(String value) {

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`]");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static FoldedName of(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String joined = APOSTROPHES.matcher(lower).replaceAll("");
        String folded = NEITHER_LETTER_NOR_DIGIT.matcher(joined).replaceAll(" ").strip();
        return new FoldedName(folded.isEmpty() ? lower.strip() : folded);
    }
}
