package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.ABBREVIATION_TAKEN;
import static org.actionledger.command.planimport.reading.Flag.Reason.AGENCY_NEW;
import static org.actionledger.command.planimport.reading.Flag.Reason.AGENCY_RESEMBLES;
import static org.actionledger.command.planimport.reading.Flag.Reason.NAME_SPELLED_OUT;
import static org.actionledger.command.planimport.reading.Flag.Reason.PROGRESS_WITHOUT_LEAD;
import static org.actionledger.command.planimport.reading.Flag.Reason.ROW_LEFT_OUT;
import static org.actionledger.command.planimport.reading.Flag.Reason.ROW_REPEATED;
import static org.actionledger.command.planimport.reading.Flag.Reason.SAME_FORCE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads a whole plan: which columns it has, which agencies it names, what it recommends and what each row says of an action. */
public final class PlanReading {

    private final Table table;
    private final LocalDate asOf;
    private final Columns columns;
    private final Sections sections;
    private final AgencyBook book;
    private final Flags flags = new Flags();
    private final Map<Demand, Set<String>> addressees = new LinkedHashMap<>();
    private final Map<Table.Row, RowReading.Read> rows = new LinkedHashMap<>();

    private PlanReading(Table table, Columns columns, LocalDate asOf, Registry registry) {
        this.table = table;
        this.asOf = asOf;
        this.columns = columns;
        this.book = new AgencyBook(registry);
        this.sections = Sections.of(table, columns, name -> registry.find(name) != null);
    }

    /**
     * Reads what the table says.
     *
     * @param asOf the day the plan speaks for; nothing in it is taken to be true of a later day
     * @throws UnreadablePlan where the table is no plan
     */
    public static Plan read(Table table, LocalDate asOf, Registry registry) {
        return read(table, Columns.of(table, Map.of(), asOf), asOf, registry);
    }

    /** The same, where it is known by then what the table's columns hold. */
    public static Plan read(Table table, Columns columns, LocalDate asOf, Registry registry) {
        columns.refuseWhatIsNoPlan();
        return new PlanReading(table, columns, asOf, registry).read();
    }

    private Plan read() {
        Collection<Demand> demands = DemandReading.of(sections, columns, flags);
        flagLeftOut();
        table.rows().forEach(row -> row.flags().forEach(flag -> flags.raise(row.number(), flag)));
        flagRepeated();
        AsAbove above = AsAbove.of(sections, columns, flags);
        enterAgencies(demands);
        RowReading reading = new RowReading(columns, sections, above, book, flags, asOf);
        for (Demand demand : demands) {
            Set<String> made = addressees.getOrDefault(demand, Set.of());
            demand.rows().forEach(row -> {
                RowReading.Read read = reading.read(row, demand.parts(), made);
                rows.put(row, read);
                if (read.leads().isEmpty() && !read.updates().isEmpty()) {
                    flags.raise(
                            row.number(),
                            new Flag(
                                    PROGRESS_WITHOUT_LEAD,
                                    columns.heading(Meaning.PROGRESS),
                                    "No agency leads the action, so nobody could have told of progress; what the cell"
                                            + " says stays in the row."));
                }
            });
        }
        Map<String, PlanAgency> agencies = agencies();
        return new Plan(
                columns,
                sections.asides(),
                List.copyOf(agencies.values()),
                book.unread(),
                demands.stream().map(demand -> recommendation(demand, agencies)).toList());
    }

    /** Says of each row that is no action so on the action below it; on the last one where there is none below. */
    private void flagLeftOut() {
        List<Table.Row> rows = sections.rows();
        int next = 0;
        for (Aside aside : sections.asides()) {
            while (next < rows.size() - 1
                    && rows.get(next).number() < aside.row().number()) {
                next++;
            }
            flags.raise(rows.get(next).number(), new Flag(ROW_LEFT_OUT, null, aside.sentence()));
        }
    }

    private void flagRepeated() {
        Map<List<String>, Integer> first = new HashMap<>();
        for (Table.Row row : sections.rows()) {
            Integer before = first.putIfAbsent(row.cells(), row.number());
            if (before != null) {
                flags.raise(
                        row.number(),
                        new Flag(ROW_REPEATED, null, "The row is the same as row " + before + "; both are kept."));
            }
        }
    }

    /** Whom recommendations are made to first, then leads that stand alone in their line, then those that are joined. */
    private void enterAgencies(Collection<Demand> demands) {
        table.rows().forEach(row -> row.cells().forEach(book::readAbbreviations));
        sections.rows().forEach(this::learnShortenedNames);
        for (Demand demand : demands) {
            int row = demand.rows().getFirst().number();
            Set<String> keys = new LinkedHashSet<>();
            demand.addressees().stream()
                    .map(AgencyName::of)
                    .filter(book::takes)
                    .forEach(name -> keys.add(book.enter(name, row)));
            addressees.put(demand, keys);
        }
        for (boolean joined : List.of(false, true)) {
            sections.rows().forEach(row -> {
                String heading = sections.of(row).agency();
                LeadReading.enter(heading == null ? "" : heading, row.number(), joined, book);
                LeadReading.enter(columns.cell(row, Meaning.LEAD), row.number(), joined, book);
            });
        }
    }

    private void learnShortenedNames(Table.Row row) {
        for (String line : Wording.lines(columns.cell(row, Meaning.LEAD))) {
            String name = AgencyName.of(line).name();
            String full = SpelledOut.of(name, row.cells());
            if (full != null) {
                book.spellOut(name, full);
                flags.in(row.number(), columns.heading(Meaning.LEAD))
                        .flag(NAME_SPELLED_OUT, "“" + name + "” is taken for “" + full + "”, which the row names too.");
            }
        }
    }

    /** The agencies that lead something or are addressed, with their flags on the first row that names them. */
    private Map<String, PlanAgency> agencies() {
        Set<String> used = new LinkedHashSet<>();
        addressees.values().forEach(used::addAll);
        rows.values().forEach(row -> used.addAll(row.leads()));
        Map<String, PlanAgency> agencies = book.agencies(used, this::flagTaken);
        agencies.forEach((key, agency) -> {
            if (agency.registered() == null) {
                flagNew(key, agency);
            }
        });
        return agencies;
    }

    private void flagTaken(PlanAgency agency, String alias) {
        marker(agency)
                .flag(
                        ABBREVIATION_TAKEN,
                        "“" + alias + "” is another agency's name already and no alias of “" + agency.name() + "”.");
    }

    private Marker marker(PlanAgency agency) {
        return flags.in(agency.row(), columns.heading(Meaning.LEAD));
    }

    private void flagNew(String key, PlanAgency agency) {
        Marker marker = marker(agency);
        marker.flag(AGENCY_NEW, "“" + agency.name() + "” was not in the registry and is entered.");
        String other = book.resembling(key);
        if (other != null) {
            marker.flag(
                    AGENCY_RESEMBLES,
                    "“" + agency.name() + "” is named almost like “" + book.name(other) + "”; they are kept apart.");
        }
        agency.aliases().stream()
                .filter(alias ->
                        key.endsWith(" police") && AgencyName.key(alias).equals(key))
                .forEach(alias -> marker.flag(
                        SAME_FORCE,
                        "“" + alias + "” and “" + agency.name() + "” are taken for the same police force."));
    }

    private PlanRecommendation recommendation(Demand demand, Map<String, PlanAgency> agencies) {
        return new PlanRecommendation(
                demand.number(),
                demand.numberInDocument(),
                demand.text(),
                demand.parts(),
                demand.origin(),
                demand.scope(),
                all(addressees.getOrDefault(demand, Set.of()), agencies),
                demand.rows().stream().map(row -> action(row, agencies)).toList());
    }

    private PlanAction action(Table.Row row, Map<String, PlanAgency> agencies) {
        RowReading.Read read = Objects.requireNonNull(rows.get(row));
        return new PlanAction(
                row,
                read.description(),
                read.scope(),
                read.intendedOutcome().isEmpty() ? null : read.intendedOutcome(),
                all(read.leads(), agencies),
                read.responsible(),
                read.targets(),
                read.milestones(),
                read.updates(),
                read.conclusion(),
                flags.of(row.number()));
    }

    private static List<PlanAgency> all(Set<String> keys, Map<String, PlanAgency> agencies) {
        return keys.stream()
                .map(key -> Objects.requireNonNull(agencies.get(key)))
                .toList();
    }
}
