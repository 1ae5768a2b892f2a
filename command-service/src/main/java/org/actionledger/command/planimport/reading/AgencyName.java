package org.actionledger.command.planimport.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a cell that should name an agency, taken apart.
 *
 * @param name without abbreviation and remarks
 * @param abbreviation "FAB" of "Fenmarsh Adults Board (FAB)"
 * @param remark what the brackets say of its history or of others: "changed from …", "on behalf of …", "and partners"
 */
record AgencyName(
        String name,
        @Nullable String abbreviation,
        @Nullable String remark) {

    /** The most characters that are searched for a name; no agency's is as long. */
    static final int LONGEST = 300;

    private static final Pattern REMARK = Pattern.compile(
            "\\s*\\(\\s*((?:changed from|formerly|previously|as was|was|now|on behalf of|supported"
                + " by)\\b[^()]*)\\)\\s*$|\\s+((?:and|&|\\+)\\s+(?:all\\s+|its\\s+|other\\s+|relevant\\s+){0,3}(?:partners|partner"
                + " agencies|agencies))$|[\\s,;–—-]+((?:changed from|formerly|on behalf of|supported by)\\b[^()]*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})[-\u00ad](?=\\p{Ll})");
    private static final Pattern ABBREVIATED = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");
    private static final Pattern AND = Pattern.compile("\\band\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORCE = Pattern.compile("(.+\\s)(police|constabulary)", Pattern.CASE_INSENSITIVE);

    static AgencyName of(String line) {
        String name = Wording.tidy(line);
        if (name.length() > LONGEST) {
            return new AgencyName(name, null, null);
        }
        String remark = null;
        Matcher remarked = REMARK.matcher(name);
        if (remarked.find() && remarked.start() > 0) {
            remark = Stream.of(1, 2, 3)
                    .map(remarked::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("")
                    .strip();
            name = name.substring(0, remarked.start()).strip();
        }
        Matcher abbreviated = ABBREVIATED.matcher(name);
        if (abbreviated.matches() && Organisation.isAbbreviation(abbreviated.group(2))) {
            return new AgencyName(abbreviated.group(1), abbreviated.group(2), remark);
        }
        return new AgencyName(name, null, remark);
    }

    /** Whether it is safe to take for an organisation's name and no person's. */
    boolean isOrganisation() {
        return Organisation.isNamed(name) || (abbreviation != null && Abbreviations.fits(name, abbreviation));
    }

    /** What makes two spellings one: "&" for "and", a hyphen at a line's end, the two words for a police force. */
    static String key(String name) {
        String folded = Wording.fold(name.replace("&", " and "));
        Matcher force = FORCE.matcher(folded);
        return force.matches() ? force.group(1) + "police" : folded;
    }

    /** Other spellings under which the registry may know a name, and the name itself first. */
    static Set<String> spellings(String name) {
        Set<String> spellings = new LinkedHashSet<>(List.of(name, withoutHyphens(name)));
        for (String spelling : List.copyOf(spellings)) {
            spellings.add(AND.matcher(spelling).replaceAll("&"));
            spellings.add(spelling.replace("&", " and "));
        }
        for (String spelling : List.copyOf(spellings)) {
            Matcher force = FORCE.matcher(spelling);
            if (force.matches()) {
                spellings.add(force.group(1) + "Constabulary");
                spellings.add(force.group(1) + "Police");
            }
        }
        return spellings;
    }

    static String withoutHyphens(String name) {
        return HYPHEN.matcher(name).replaceAll("");
    }
}
