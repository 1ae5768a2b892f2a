package org.actionledger.command.planimport.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Several agencies in one line, told apart where no other reading is left: between two whole names of institutions, at least two
 * words each, that end or begin where "and", a comma or a stroke stands. "Fen and Marsh Constabulary" is one name, for "Fen" is none.
 */
final class JoinedNames {

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[;/]\\s*|\\s*,\\s*(?:and\\s+|&\\s*)?|\\s+(?:and|&|\\+)\\s+", Pattern.CASE_INSENSITIVE);

    private JoinedNames() {}

    /** Two or more; empty where the line is one name, or cannot be told apart safely. */
    static List<AgencyName> of(String line) {
        String text = Wording.tidy(line);
        if (text.length() > AgencyName.LONGEST) {
            return List.of();
        }
        List<AgencyName> names = BETWEEN.splitAsStream(text).map(AgencyName::of).toList();
        boolean all = names.size() > 1 && names.stream().allMatch(JoinedNames::isWhole);
        return all ? names : List.of();
    }

    private static boolean isWhole(AgencyName side) {
        return side.remark() == null
                && side.isOrganisation()
                && Wording.words(side.name()).size() > 1
                && Organisation.isWholeName(side.name());
    }
}
