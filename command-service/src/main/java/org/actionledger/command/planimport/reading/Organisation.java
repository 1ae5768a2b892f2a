package org.actionledger.command.planimport.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the name of an organisation from anything that may hold a person's name, which must not enter the event store: every
 * stretch of an organisation's name has a word that organisations use, or is an abbreviation. What fails here may still be an
 * organisation; then a person says so by entering it in the registry.
 */
final class Organisation {

    private static final int LONGEST = 120;
    private static final Pattern STRETCH = Pattern.compile("[,;:/()\\n]|\\s[–—-]+\\s?|[–—-]+\\s");
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z][A-Za-z&]{0,7}[A-Z]s?");
    private static final Pattern ADDRESS = Pattern.compile("@|(?<!\\d)(?:\\+44|0)[\\d\\s()-]{8,16}\\d");

    private static final Set<String> WORDS = words("""
        police constabulary council councils borough county district city trust nhs board partnership partnerships
        service services hospital hospitals infirmary hospice clinic surgery practice practices health healthcare care nursing
        midwifery probation prison prisons prosecution court courts tribunal agency agencies association society federation
        housing homes charity charities foundation fund office ministry department directorate division government authority
        commission icb ccg icp sab csp gp gps cps dwp hmpps cafcass mash marac idva ambulance fire rescue school schools academy
        college university education learning team teams unit group groups network networks forum centre center hub refuge
        shelter outreach advocacy aid consortium collaborative committee company limited ltd cic plc safeguarding social
        community voluntary union institute parish\
        """);

    /** With one of these words, and another, a name is an institution's and no theme's. */
    private static final Set<String> INSTITUTIONS = words("""
        police constabulary council trust board partnership service services hospital hospitals hospice infirmary probation
        icb ccg csp sab department office ministry university college school academy association agency authority foundation
        charity society federation commission cafcass cps hmpps surgery ltd limited cic refuge homes group\
        """);

    /** Of institutions, those that may be a part of one beside them: "Adult Services and Housing Department". */
    private static final Set<String> DIVISIONS = words("service services department group homes surgery");

    /** Words that together speak of agencies and name none. */
    private static final Set<String> GENERIC = words("""
        multi single all partner partners partnership other relevant various each every both lead local agency agencies
        organisation organisations services service involved the and review dhr\
        """);

    private static final Set<String> BEFORE_ALL_OF_THEM = words("all each every both various relevant any");

    /** After one of the words above they end what speaks of many: "All MARAC agencies", "each GP practice". */
    private static final Set<String> MANY = words("""
        agencies agency partners partner organisations organisation services service providers provider practices practice
        schools school hospitals hospital trusts trust forces force boards board departments department teams team members\
        """);

    private static final Set<String> PEOPLE = words("""
        mr mrs ms miss mx dr prof professor sir dame lord lady rev cllr councillor pc pcso dc ds di dci dsu dsupt dcs det dep
        detective insp inspector sgt sergeant supt superintendent constable acc dcc officer person nurse matron doctor consultant
        midwife manager director head lead chief chair coordinator commander secretary worker practitioner adviser advisor
        named designated tel telephone email\
        """);

    private Organisation() {}

    static boolean isNamed(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        List<String> words = Wording.words(text);
        return !words.isEmpty()
                && !GENERIC.containsAll(words)
                && !speaksOfMany(words)
                && isWrittenAsName(text)
                && words.stream().noneMatch(PEOPLE::contains)
                && !ADDRESS.matcher(text).find()
                && STRETCH.splitAsStream(text)
                        .map(String::strip)
                        .filter(stretch -> !stretch.isEmpty())
                        .allMatch(Organisation::isOrganisations);
    }

    private static boolean speaksOfMany(List<String> words) {
        return BEFORE_ALL_OF_THEM.contains(words.getFirst()) && MANY.contains(words.getLast());
    }

    static boolean isInstitution(String name) {
        List<String> words = Wording.words(name);
        return words.stream().anyMatch(INSTITUTIONS::contains) && (words.size() > 1 || isAbbreviation(name));
    }

    /** Whether a name ends, before any brackets, with what an institution is called, or begins with "NHS". */
    static boolean isWholeName(String name) {
        List<String> words = Wording.words(name.replaceAll("\\s*\\([^()]*\\)\\s*$", ""));
        return !words.isEmpty()
                && (INSTITUTIONS.contains(words.getLast()) || words.getFirst().equals("nhs"))
                && !DIVISIONS.contains(words.getLast());
    }

    /** Names are short and their words begin with capitals; sentences are not and do not. */
    private static boolean isWrittenAsName(String text) {
        List<String> words = Pattern.compile("[^\\p{L}\\p{N}]+")
                .splitAsStream(text.replaceAll("['’]", "").strip())
                .filter(word -> word.length() > 3)
                .toList();
        long capitals = words.stream()
                .filter(word -> !Character.isLowerCase(word.charAt(0)))
                .count();
        return !Character.isLowerCase(text.strip().charAt(0))
                && !text.strip().endsWith(".")
                && capitals * 2 >= words.size();
    }

    static boolean isAbbreviation(String text) {
        return ABBREVIATION.matcher(text).matches();
    }

    /** Whether any organisation may have that word in its name, so that it tells none from another. */
    static boolean isCommon(String word) {
        return WORDS.contains(word) || GENERIC.contains(word);
    }

    private static boolean isOrganisations(String stretch) {
        return isAbbreviation(stretch) || Wording.words(stretch).stream().anyMatch(WORDS::contains);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
