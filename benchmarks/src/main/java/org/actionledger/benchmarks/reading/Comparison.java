package org.actionledger.benchmarks.reading;

import static org.actionledger.benchmarks.reading.ExpectedPlan.flat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.actionledger.command.planimport.reading.Aside;
import org.actionledger.command.planimport.reading.Conclusion;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.PlanRecommendation;
import org.actionledger.command.planimport.reading.Stated;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.reading.Update;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares a plan as we read it with the expected reading. Texts are compared by their words, whatever the white space. */
final class Comparison {

    private final Table table;
    private final Plan plan;
    private final ExpectedPlan expected;
    private final Explanation explanation;
    private final List<Finding> findings = new ArrayList<>();

    private Comparison(Table table, Plan plan, ExpectedPlan expected) {
        this.table = table;
        this.plan = plan;
        this.expected = expected;
        this.explanation = new Explanation(table, plan);
    }

    static List<Finding> of(Table table, Plan plan, ExpectedPlan expected) {
        Comparison comparison = new Comparison(table, plan, expected);
        comparison.compare();
        return comparison.findings;
    }

    private void compare() {
        Map<Integer, PlanAction> actions = new TreeMap<>();
        Map<Integer, PlanRecommendation> recommendations = new TreeMap<>();
        plan.recommendations()
                .forEach(recommendation -> recommendation.actions().forEach(action -> {
                    actions.put(action.row().number(), action);
                    recommendations.put(action.row().number(), recommendation);
                }));
        actions.keySet().stream()
                .filter(row -> !expected.rows().containsKey(row))
                .forEach(row -> check(row, Field.ROWS, null, "no action", "an action"));
        cells(actions);
        expected.rows().forEach((row, wanted) -> {
            PlanAction action = actions.get(row);
            check(row, Field.ROWS, null, "an action", action == null ? "no action" : "an action");
            if (action != null) {
                recommendation(wanted.recommendation(), Objects.requireNonNull(recommendations.get(row)), action);
                action(wanted.action(), action);
            }
        });
    }

    /** Every cell of the table is kept under an action or as a row that is none. */
    private void cells(Map<Integer, PlanAction> actions) {
        Map<Integer, Table.Row> kept = new TreeMap<>();
        actions.forEach((number, action) -> kept.put(number, action.row()));
        plan.asides().stream().map(Aside::row).forEach(row -> kept.put(row.number(), row));
        for (Table.Row row : table.rows()) {
            Table.Row ours = kept.get(row.number());
            check(
                    row.number(),
                    Field.CELLS,
                    null,
                    row.cells().toString(),
                    ours == null ? "" : ours.cells().toString());
        }
    }

    private void recommendation(JsonNode wanted, PlanRecommendation read, PlanAction action) {
        check(action, Field.NUMBER, flat(wanted.path("number")), read.number());
        check(
                action,
                Field.PARTS,
                flat(wanted.path("parts"), ""),
                read.parts().stream().map(Part::label).toList());
        boolean apart = wanted.path("partTexts").isObject()
                && wanted.path("partTexts")
                        .valueStream()
                        .noneMatch(part -> flat(wanted.path("text")).contains(flat(part.path("text"))));
        check(action, Field.TEXT, flat(wanted.path("text")), apart ? beforeParts(read) : flat(read.text()));
        wanted.path("partTexts").propertyStream().forEach(part -> {
            String text = flat(part.getValue().path("text"));
            String dated =
                    flat(text + " " + String.join(" ", flat(part.getValue().path("targetDates"), "raw")));
            String ours = read.parts().stream()
                    .filter(own -> own.label().equals(part.getKey()))
                    .map(own -> flat(own.text()))
                    .findFirst()
                    .orElse("");
            check(action, Field.PART_TEXTS, ours.equals(dated) ? dated : text, ours);
        });
        check(action, Field.SCOPE, upper(wanted.path("scope")), name(read.scope()));
        check(action, Field.SOURCE, upper(wanted.path("source")), name(read.origin()));
    }

    private static String beforeParts(PlanRecommendation read) {
        StringBuilder before = new StringBuilder();
        for (String line : read.text().lines().toList()) {
            if (line.strip().matches("\\(?a\\).*")) {
                break;
            }
            before.append(line).append('\n');
        }
        return flat(before.toString());
    }

    private void action(JsonNode wanted, PlanAction read) {
        check(read, Field.ACTION, flat(wanted.path("action")), flat(read.description()));
        check(
                read,
                Field.LEADS,
                flat(wanted.path("leadAgencies"), ""),
                read.leads().stream().map(lead -> expected.nameOf(lead.name())).toList());
        check(
                read,
                Field.MILESTONES,
                flat(wanted.path("milestones"), ""),
                read.milestones().stream().map(ExpectedPlan::flat).toList());
        targets(wanted.path("targetDates"), read);
        progress(wanted.path("progress"), read);
        completion(wanted, read);
    }

    private void targets(JsonNode wanted, PlanAction read) {
        List<TargetDate> targets = read.targets();
        check(
                read,
                Field.TARGET_RAW,
                Days.written(flat(wanted, "raw")),
                Days.written(targets.stream().map(target -> flat(target.raw())).toList()));
        check(
                read,
                Field.TARGET_DATE,
                flat(wanted, "date"),
                targets.stream().map(target -> name(target.dueBy())).toList());
        check(
                read,
                Field.TARGET_PRECISION,
                upper(flat(wanted, "precision")),
                targets.stream().map(target -> name(target.precision())).toList());
        check(
                read,
                Field.TARGET_KIND,
                upper(flat(wanted, "kind")),
                targets.stream().map(target -> name(target.kind())).toList());
        List<String> belongs = new ArrayList<>();
        wanted.forEach(target -> belongs.add(flat(target.path("part")) + flat(target.path("step"))));
        check(
                read,
                Field.TARGET_PART,
                belongs,
                targets.stream()
                        .map(target -> name(target.part()) + name(target.step()))
                        .toList());
    }

    private void progress(JsonNode wanted, PlanAction read) {
        List<Update> updates = read.updates();
        check(
                read,
                Field.PROGRESS,
                flat(wanted, "text"),
                updates.stream().map(update -> flat(update.text())).toList());
        check(
                read,
                Field.PROGRESS_PART,
                flat(wanted, "part"),
                updates.stream().map(update -> name(update.part())).toList());
        check(
                read,
                Field.RATING,
                upper(flat(wanted, "rag")),
                updates.stream().map(update -> name(update.rating())).toList());
        List<String> days = flat(wanted, "date");
        check(
                read,
                Field.PROGRESS_DATE,
                days,
                IntStream.range(0, updates.size())
                        .mapToObj(round -> sameDay(
                                round < days.size() ? days.get(round) : "",
                                updates.get(round).day()))
                        .toList());
    }

    /** A month may be written as itself, its first or its last day; ours, which is the last, is given as expected then. */
    private static String sameDay(String wanted, @Nullable LocalDate read) {
        if (read == null) {
            return "";
        }
        boolean month = read.getDayOfMonth() == read.lengthOfMonth()
                && (wanted.equals(read.toString().substring(0, 7))
                        || wanted.equals(read.withDayOfMonth(1).toString()));
        return month ? wanted : read.toString();
    }

    private void completion(JsonNode wanted, PlanAction read) {
        Conclusion conclusion = read.conclusion();
        boolean ended = conclusion.stated().isEnd();
        check(read, Field.STATUS, flat(wanted.path("status")), status(conclusion.stated()));
        JsonNode completion = wanted.path("completion");
        check(read, Field.COMPLETION_DATE, flat(completion.path("date")), ended ? name(conclusion.day()) : "");
        check(
                read,
                Field.COMPLETION_PRECISION,
                upper(completion.path("precision")),
                ended ? name(conclusion.precision()) : "NONE");
        check(read, Field.COMMENCED, flat(wanted.path("commenced").path("date")), name(conclusion.commenced()));
        String intended = read.intendedOutcome();
        check(
                read,
                Field.OUTCOME,
                flat(wanted.path("outcome")),
                flat(intended == null ? conclusion.outcome() : intended));
    }

    private static String status(Stated stated) {
        return switch (stated) {
            case NOTHING -> "unknown";
            case ONGOING -> "ongoing";
            case PARTLY_COMPLETE -> "part-completed";
            case COMPLETE -> "completed";
            case COMPLETE_ONGOING -> "completed-ongoing";
            case NOT_PROGRESSED -> "not-progressed";
            case SUPERSEDED -> "superseded";
        };
    }

    private void check(PlanAction action, Field field, Object wanted, Object read) {
        check(action.row().number(), field, action, wanted.toString(), read.toString());
    }

    private void check(int row, Field field, @Nullable PlanAction action, String wanted, String read) {
        List<String> columns = explanation.headings(field);
        List<String> flags = action == null
                ? List.of()
                : action.flags().stream()
                        .filter(flag -> flag.column() == null
                                || columns.contains(flag.column())
                                || flag.reason() == Flag.Reason.COLUMNS_SHIFTED)
                        .map(flag -> flag.reason().name())
                        .distinct()
                        .toList();
        String why = wanted.equals(read) || action == null ? null : explanation.of(action, field, wanted);
        findings.add(new Finding(row, field, columns.isEmpty() ? null : columns.getFirst(), wanted, read, flags, why));
    }

    private static List<String> upper(List<String> texts) {
        return texts.stream()
                .map(text -> text.toUpperCase(Locale.ROOT).replace('-', '_'))
                .toList();
    }

    private static String upper(JsonNode node) {
        return upper(List.of(flat(node))).getFirst();
    }

    private static String name(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
