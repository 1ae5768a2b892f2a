package org.actionledger.command.planimport.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionledger.command.planimport.difference.Decided;
import org.actionledger.command.planimport.difference.Difference;
import org.actionledger.command.planimport.difference.NewImport;
import org.actionledger.command.planimport.difference.NotInFile;
import org.actionledger.command.planimport.difference.Proposal;
import org.actionledger.command.planimport.draft.Findings.Column;
import org.actionledger.command.planimport.draft.Findings.Question;
import org.actionledger.command.planimport.reading.Columns;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanAgency;
import org.actionledger.command.planimport.reading.PlanReading;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.standing.StandingPlan;
import org.actionledger.command.planimport.standing.StandingPlans;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.review.ReviewType;
import org.jspecify.annotations.Nullable;

/** Reads a draft as it stands now: its table as it was mended, beside the ledger. Nothing is written and nothing is held. */
class DraftReading {

    private static final int MOST_NOT_IN_FILE = 100;

    private final KnownAgencies agencies;
    private final KnownReviews reviews;
    private final StandingPlans plans;
    private final RememberedColumns remembered;

    DraftReading(KnownAgencies agencies, KnownReviews reviews, StandingPlans plans, RememberedColumns remembered) {
        this.agencies = agencies;
        this.plans = plans;
        this.reviews = reviews;
        this.remembered = remembered;
    }

    /**
     * What was read.
     *
     * @param proposal what would be done; none while the table cannot be read
     * @param unknown the rows that are said to speak of an action which the review has not
     */
    record Read(
            Findings findings,
            List<DraftRow> rows,
            @Nullable Proposal proposal,
            Set<Integer> unknown) {}

    /**
     * Reads a draft.
     *
     * @param written the table as the file has it
     * @throws org.actionledger.command.planimport.reading.UnreadablePlan where it is no plan, whatever its columns hold
     * @throws TypeMissing where the review is new, and it is not said what kind it is
     */
    Read read(About about, Table written, Answers answers) {
        StandingPlan standing =
                plans.find(about.partnership(), about.reference()).orElse(null);
        ReviewType type = standing == null
                ? about.type()
                : reviews.opened(standing.reviewId()).type();
        if (type == null) {
            throw new TypeMissing();
        }
        Map<Integer, Meaning> said = new HashMap<>(remembered.among(written.headings(), about.partnership()));
        said.putAll(answers.columns());
        Table table = answers.applyTo(written);
        Columns columns = Columns.of(table, fromZero(said), about.asOf());
        List<Column> shown = columns(written, columns, said, answers);
        if (!columns.missing().isEmpty()) {
            List<DraftRow> rows = RowFindings.unread(written, answers);
            return new Read(
                    new Findings(
                            standing == null ? null : standing.reviewId(),
                            standing == null,
                            shown,
                            List.of(),
                            Counting.of(rows, 0, 0),
                            questions(columns, written),
                            List.of()),
                    rows,
                    null,
                    Set.of());
        }
        AnsweredNames names = new AnsweredNames(agencies.names(), answers.agencies());
        Plan plan = PlanReading.read(table, columns, about.asOf(), names);
        NewImport toEnter = new NewImport(
                about.partnership(), about.reference(), type, about.pseudonym(), about.title(), about.asOf());
        Proposal proposal = Difference.between(plan, toEnter, decided(plan, names, answers), standing);
        List<DraftRow> rows = RowFindings.of(written, answers, plan, proposal);
        List<Findings.Agency> named = new AgencyFindings(plan, names, agencies).all();
        Findings findings = new Findings(
                standing == null ? null : standing.reviewId(),
                standing == null,
                shown,
                named,
                Counting.of(
                        rows,
                        plan.recommendations().size(),
                        proposal.notInFile().size()),
                Stream.concat(questionsAboutMonths(written, answers), AgencyFindings.questions(named).stream())
                        .toList(),
                firstOf(proposal.notInFile()));
        return new Read(findings, rows, proposal, unknown(answers, standing));
    }

    private static Map<Integer, Meaning> fromZero(Map<Integer, Meaning> columns) {
        Map<Integer, Meaning> meanings = new HashMap<>();
        columns.forEach((column, meaning) -> meanings.put(column - 1, meaning));
        return meanings;
    }

    private static List<Column> columns(Table table, Columns columns, Map<Integer, Meaning> said, Answers answers) {
        return IntStream.rangeClosed(1, table.headings().size())
                .mapToObj(column -> new Column(
                        column,
                        table.headings().get(column - 1),
                        columns.meanings().get(column - 1),
                        answers.columns().containsKey(column)
                                ? Column.Source.ANSWER
                                : said.containsKey(column) ? Column.Source.REMEMBERED : Column.Source.HEADING))
                .toList();
    }

    private static List<Question> questions(Columns columns, Table table) {
        return columns.missing().stream()
                .map(missing -> new Question(
                        Question.COLUMNS,
                        missing == Meaning.RECOMMENDATION
                                ? "Which column holds the recommendation (RECOMMENDATION)?"
                                : "Which column holds the action (ACTION), or else who leads it (LEAD), its target date"
                                        + " (TARGET), its progress (PROGRESS) or its status (COMPLETION)?",
                        table.headings(),
                        null))
                .toList();
    }

    /** Asks of each column whose days may have been months. */
    private static Stream<Question> questionsAboutMonths(Table table, Answers answers) {
        Set<String> doubtful = table.rows().stream()
                .flatMap(row -> row.flags().stream())
                .filter(flag -> flag.reason() == Flag.Reason.DAY_MAY_BE_MONTH)
                .map(Flag::column)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, table.headings().size())
                .filter(column -> doubtful.contains(table.headings().get(column - 1)))
                .filter(column -> !answers.months().containsKey(column))
                .mapToObj(column -> new Question(
                        Question.MONTHS,
                        "All days in column " + column
                                + " are first days of months. Do they stand for the months (true) or for the days"
                                + " (false)?",
                        List.of(table.headings().get(column - 1)),
                        null));
    }

    private static Decided decided(Plan plan, AnsweredNames names, Answers answers) {
        Map<String, AgencyKind> kinds = new LinkedHashMap<>();
        for (PlanAgency agency : plan.agencies()) {
            if (agency.registered() == null) {
                List<String> spellings = new ArrayList<>(agency.aliases());
                spellings.addFirst(agency.name());
                spellings.stream()
                        .map(names::answer)
                        .filter(answer -> answer != null && answer.kind() != null)
                        .findFirst()
                        .ifPresent(answer -> kinds.put(agency.name(), answer.kind()));
            }
        }
        Map<Integer, String> matches = new HashMap<>();
        answers.rows().forEach((row, answer) -> {
            if (answer.action() != null) {
                matches.put(row, answer.action());
            }
        });
        return new Decided(names.aliases(), kinds, matches);
    }

    private static Set<Integer> unknown(Answers answers, @Nullable StandingPlan standing) {
        Set<Integer> unknown = new TreeSet<>();
        answers.rows().forEach((row, answer) -> {
            String action = answer.action();
            if (action != null
                    && !action.equals(Decided.NEW_ACTION)
                    && (standing == null || standing.find(action).isEmpty())) {
                unknown.add(row);
            }
        });
        return unknown;
    }

    private static List<NotInFile> firstOf(List<NotInFile> all) {
        return List.copyOf(all.subList(0, Math.min(all.size(), MOST_NOT_IN_FILE)));
    }
}
