package org.actionledger.query.agencies;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is compared: Unicode compatibility form, lower case, letters and digits only, single spaces. */
final class Spelling {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Spelling() {}

    static String folded(String name) {
        String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(compatible).replaceAll(" ").strip();
    }
}
