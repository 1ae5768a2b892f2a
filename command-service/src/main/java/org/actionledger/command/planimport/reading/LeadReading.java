package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.LEAD_FROM_HEADING;
import static org.actionledger.command.planimport.reading.Flag.Reason.LEAD_REMARK;
import static org.actionledger.command.planimport.reading.Flag.Reason.LEAD_UNREAD;
import static org.actionledger.command.planimport.reading.Flag.Reason.PERSON_NOT_TAKEN;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who leads, by the keys of the {@link AgencyBook}: the first leads, the others jointly. A name that may be a person's is not taken. */
final class LeadReading {

    private static final int MOST_LINES = 100;
    private static final Pattern JOINT = Pattern.compile("\\s*(?:[/;&+,]|\\band\\b)\\s*", Pattern.CASE_INSENSITIVE);

    private LeadReading() {}

    /**
     * Enters the agencies that a cell names line by line: first those that stand alone, in a second round ({@code joined}) those that
     * are joined or abbreviated, which may turn out to be known by then.
     */
    static void enter(String cell, int row, boolean joined, AgencyBook book) {
        for (String line : lines(cell)) {
            if (isTooLong(line)) {
                continue;
            }
            AgencyName name = AgencyName.of(line);
            if (book.isSaid(name)) {
                book.enter(name, row);
                continue;
            }
            boolean joint = JOINT.matcher(name.name()).find() || Organisation.isAbbreviation(name.name());
            List<AgencyName> apart = JoinedNames.of(line);
            if (!apart.isEmpty()) {
                if (joined) {
                    apart.forEach(side -> book.enter(side, row));
                }
            } else if (joint == joined
                    && book.takes(name)
                    && !isSeveral(name)
                    && (!joint || sides(name, row, book) == null)) {
                book.enter(name, row);
            }
        }
    }

    /**
     * @param heading the agency that heads the rows, which leads where the cell names none
     * @param addressees the agencies to which the recommendation is made
     */
    static Set<String> of(
            String cell, @Nullable String heading, int row, Set<String> addressees, AgencyBook book, Marker marker) {
        if (cell.isEmpty() && heading != null) {
            marker.flag(LEAD_FROM_HEADING, "The row names no lead; “" + heading + "” is taken, which heads the rows.");
            return of(heading, null, row, addressees, book, marker);
        }
        Set<String> leads = new LinkedHashSet<>();
        List<String> left = new ArrayList<>();
        for (String line : lines(cell)) {
            List<String> read = book.isNone(nameIn(line)) ? List.of() : line(line, row, book, marker);
            if (read.isEmpty() && !book.isNone(nameIn(line))) {
                left.add(nameIn(line));
            }
            leads.addAll(read);
        }
        boolean unread = !left.isEmpty();
        if (leads.isEmpty() && unread && !addressees.isEmpty()) {
            marker.flag(
                    LEAD_FROM_HEADING,
                    "The cell names no agency that is known; the one the recommendation is addressed to is taken.");
            return addressees;
        }
        if (unread) {
            left.stream().filter(line -> !isTooLong(line)).forEach(line -> book.leaveUnread(line, row));
            marker.flag(
                    LEAD_UNREAD,
                    "No agency could be read safely from " + (leads.isEmpty() ? "the cell" : "a part of the cell")
                            + ". Enter it in the registry under the name used here, or assign the action.");
        }
        return leads;
    }

    private static String nameIn(String line) {
        return isTooLong(line) ? line : AgencyName.of(line).name();
    }

    /** The lines that may name an agency; a cell of more lines than agencies ever join is one line that names none. */
    private static List<String> lines(String cell) {
        List<String> lines = new ArrayList<>();
        for (String line : Wording.lines(Wording.saysNothing(cell) ? "" : cell)) {
            boolean goesOn = line.startsWith("(") && !lines.isEmpty();
            lines.add(goesOn ? lines.removeLast() + " " + line : line);
        }
        return lines.size() > MOST_LINES ? List.of(cell) : lines;
    }

    /** A stroke or a semicolon stands between agencies; where they cannot be told apart, the whole is the name of none. */
    private static boolean isSeveral(AgencyName name) {
        return name.name().contains(";") || name.name().contains("/");
    }

    private static boolean isTooLong(String line) {
        return line.length() > AgencyName.LONGEST || line.lines().limit(2).count() > 1;
    }

    private static List<String> line(String line, int row, AgencyBook book, Marker marker) {
        if (isTooLong(line)) {
            return List.of();
        }
        AgencyName name = AgencyName.of(line);
        if (name.remark() != null) {
            marker.flag(
                    LEAD_REMARK, "The words “" + name.remark() + "” stand beside the agency and are not taken over.");
        }
        String known = book.find(name.name(), row);
        if (known != null) {
            return List.of(known);
        }
        List<String> sides = sides(name, row, book);
        if (sides != null) {
            return sides;
        }
        List<AgencyName> apart = JoinedNames.of(line);
        if (!apart.isEmpty()) {
            return apart.stream().map(side -> book.enter(side, row)).toList();
        }
        if (book.takes(name) && !isSeveral(name)) {
            return List.of(book.enter(name, row));
        }
        Set<String> occurring = book.occurringIn(line, row);
        if (occurring.size() == 1) {
            marker.flag(
                    PERSON_NOT_TAKEN,
                    "The cell says more than the agency, perhaps a person's name; only the agency is taken.");
            return List.copyOf(occurring);
        }
        return List.of();
    }

    /** The agencies on both sides of an "and", a stroke or a comma, where all of them are known; none otherwise. */
    private static @Nullable List<String> sides(AgencyName name, int row, AgencyBook book) {
        List<String> sides = new ArrayList<>();
        for (String side : JOINT.split(name.name())) {
            String known = book.find(AgencyName.of(side).name(), row);
            if (known == null) {
                return null;
            }
            sides.add(known);
        }
        return sides.size() > 1 ? sides : null;
    }
}
