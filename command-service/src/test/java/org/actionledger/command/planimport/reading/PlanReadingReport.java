package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Meaning.ACTION;
import static org.actionledger.command.planimport.reading.Meaning.COMPLETION;
import static org.actionledger.command.planimport.reading.Meaning.COMPLETION_AND_OUTCOME;
import static org.actionledger.command.planimport.reading.Meaning.LEAD;
import static org.actionledger.command.planimport.reading.Meaning.MILESTONES;
import static org.actionledger.command.planimport.reading.Meaning.PROGRESS;
import static org.actionledger.command.planimport.reading.Meaning.RATING;
import static org.actionledger.command.planimport.reading.Meaning.RECOMMENDATION;
import static org.actionledger.command.planimport.reading.Meaning.SCOPE;
import static org.actionledger.command.planimport.reading.Meaning.TARGET;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares how a plan is read with how a perfect importer reads it, field by field: {@code PLAN.csv PLAN.counts.json
 * PLAN.expected.json [day the plan speaks for]}. Prints a score for each field and every difference, with whether the row is
 * flagged there. A program to run by hand; no test depends on the plans it is run on.
 */
class PlanReadingReport {

    private record Score(int right, int wrong, int flagged) {

        Score plus(boolean isRight, boolean isFlagged) {
            return new Score(
                    right + (isRight ? 1 : 0), wrong + (isRight ? 0 : 1), flagged + (!isRight && isFlagged ? 1 : 0));
        }
    }

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final Plan plan;
    private final JsonNode expected;
    private final Map<String, String> agencyNames = new HashMap<>();

    private PlanReadingReport(Plan plan, JsonNode expected) {
        this.plan = plan;
        this.expected = expected;
        for (JsonNode agency : expected.path("agencies")) {
            String name = agency.path("name").asString();
            agencyNames.put(AgencyName.key(name), name);
            agency.path("aliases").forEach(alias -> agencyNames.put(AgencyName.key(alias.asString()), name));
        }
    }

    public static void main(String[] args) throws IOException {
        LocalDate asOf = args.length > 3 ? LocalDate.parse(args[3]) : LocalDate.of(2025, 9, 30);
        JsonMapper json = JsonMapper.builder().build();
        JsonNode counts = json.readTree(Files.readString(Path.of(args[1])));
        JsonNode expected = json.readTree(Files.readString(Path.of(args[2])));
        byte[] file = Files.readAllBytes(Path.of(args[0]));
        Plan plan = PlanReading.read(CsvTable.read(file), asOf, _ -> null);
        long before = System.nanoTime();
        PlanReading.read(CsvTable.read(file), asOf, _ -> null);
        System.out.printf("%s, read again in %d ms%n", args[0], (System.nanoTime() - before) / 1_000_000);
        System.out.printf(
                "recommendations %d of %s, actions %d of %s, agencies %d of %s%n",
                plan.recommendations().size(),
                counts.path("recommendations"),
                plan.actions().count(),
                counts.path("actions"),
                plan.agencies().size(),
                counts.path("agencies"));
        new PlanReadingReport(plan, expected).print();
    }

    private void print() {
        for (PlanRecommendation recommendation : plan.recommendations()) {
            for (PlanAction action : recommendation.actions()) {
                compare(recommendation, action);
            }
        }
        scores.forEach((field, score) -> System.out.printf(
                Locale.ROOT,
                "%-22s %4d of %4d  %5.1f %%   wrong but flagged %d of %d%n",
                field,
                score.right(),
                score.right() + score.wrong(),
                100.0 * score.right() / (score.right() + score.wrong()),
                score.flagged(),
                score.wrong()));
        differences.forEach(System.out::println);
        plan.actions()
                .forEach(action -> action.flags()
                        .forEach(flag -> System.out.printf(
                                "flag row %d %s [%s] %s%n",
                                action.row().number(),
                                flag.reason(),
                                Wording.fold(String.valueOf(flag.column())),
                                flag.sentence())));
    }

    private void compare(PlanRecommendation read, PlanAction action) {
        JsonNode recommendation = null;
        JsonNode row = null;
        for (JsonNode candidate : expected.path("recommendations")) {
            for (JsonNode candidateRow : candidate.path("actions")) {
                if (candidateRow.path("row").asInt() == action.row().number()) {
                    recommendation = candidate;
                    row = candidateRow;
                }
            }
        }
        if (recommendation == null || row == null) {
            differences.add("row " + action.row().number() + " is not expected");
            return;
        }
        check(action, "number", RECOMMENDATION, text(recommendation.path("number")), read.number());
        check(action, "recommendation text", RECOMMENDATION, text(recommendation.path("text")), flat(read.text()));
        check(
                action,
                "parts",
                RECOMMENDATION,
                texts(recommendation.path("parts")),
                read.parts().stream().map(Part::label).toList());
        check(action, "scope", SCOPE, text(recommendation.path("scope")).toUpperCase(Locale.ROOT), name(read.scope()));
        check(action, "action text", ACTION, text(row.path("action")), flat(action.description()));
        check(action, "milestones", MILESTONES, texts(row.path("milestones")), action.milestones());
        check(
                action,
                "lead agencies",
                LEAD,
                texts(row.path("leadAgencies")),
                action.leads().stream().map(this::expectedName).toList());
        targets(action, row.path("targetDates"));
        progress(action, row.path("progress"));
        completion(action, row);
    }

    private void targets(PlanAction action, JsonNode targets) {
        check(action, "target raw", TARGET, each(targets, "raw"), all(action, TargetDate::raw));
        check(
                action,
                "target date",
                TARGET,
                each(targets, "date"),
                all(action, target -> String.valueOf(target.dueBy())));
        check(
                action,
                "target precision",
                TARGET,
                each(targets, "precision"),
                all(action, target -> name(target.precision())));
        check(action, "target kind", TARGET, each(targets, "kind"), all(action, target -> name(target.kind())));
    }

    private void progress(PlanAction action, JsonNode progress) {
        check(
                action,
                "progress text",
                PROGRESS,
                each(progress, "text"),
                action.updates().stream().map(update -> flat(update.text())).toList());
        check(
                action,
                "progress rating",
                RATING,
                each(progress, "rag").stream()
                        .map(rag -> rag.toUpperCase(Locale.ROOT))
                        .toList(),
                action.updates().stream().map(update -> name(update.rating())).toList());
    }

    private void completion(PlanAction action, JsonNode row) {
        Meaning column = plan.columns().has(COMPLETION) ? COMPLETION : COMPLETION_AND_OUTCOME;
        Conclusion read = action.conclusion();
        check(action, "status", column, row.path("status").asString(), status(read.stated()));
        JsonNode completion = row.path("completion");
        check(
                action,
                "completion date",
                column,
                text(completion.path("date")),
                read.stated().isEnd() ? name(read.day()) : "");
        check(
                action,
                "completion precision",
                column,
                completion.path("precision").asString().toUpperCase(Locale.ROOT),
                read.stated().isEnd() ? name(read.precision()) : "NONE");
        String outcome = Objects.requireNonNullElse(action.intendedOutcome(), read.outcome());
        check(action, "outcome", column, text(row.path("outcome")), flat(outcome));
    }

    private static String status(Stated stated) {
        return switch (stated) {
            case NOTHING -> "unknown";
            case ONGOING -> "ongoing";
            case PARTLY_COMPLETE -> "part-completed";
            case COMPLETE -> "completed";
            case COMPLETE_ONGOING -> "completed-ongoing";
            case NOT_PROGRESSED, SUPERSEDED -> stated.name();
        };
    }

    private void check(PlanAction action, String field, Meaning column, Object wanted, Object read) {
        boolean right = wanted.toString().equals(read.toString());
        String heading = plan.columns().heading(column);
        boolean flagged = action.flags().stream().anyMatch(flag -> Objects.equals(flag.column(), heading))
                || action.flags().stream().anyMatch(flag -> flag.reason() == Flag.Reason.COLUMNS_SHIFTED);
        scores.merge(field, new Score(0, 0, 0).plus(right, flagged), (before, _) -> before.plus(right, flagged));
        if (!right) {
            differences.add("row %d %s%s%n    expected %s%n    read     %s"
                    .formatted(
                            action.row().number(),
                            field,
                            flagged ? " (flagged)" : " (SILENT)",
                            shortened(wanted),
                            shortened(read)));
        }
    }

    private String expectedName(PlanAgency agency) {
        String name = agencyNames.get(AgencyName.key(agency.name()));
        return name == null ? agency.name() : name;
    }

    private static <T> List<String> all(PlanAction action, Function<TargetDate, T> part) {
        return action.targets().stream()
                .map(target -> String.valueOf(part.apply(target)))
                .toList();
    }

    private static List<String> each(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> field.equals("precision") || field.equals("kind")
                        ? text(entry.path(field)).toUpperCase(Locale.ROOT).replace('-', '_')
                        : field.equals("date") && entry.path(field).isNull() ? "null" : text(entry.path(field)))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(PlanReadingReport::text)
                .toList();
    }

    private static String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : flat(node.asString());
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String name(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String shortened(Object value) {
        String text = value.toString();
        return text.length() <= 700 ? text : text.substring(0, 700) + "…";
    }
}
