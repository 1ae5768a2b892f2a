package org.actionledger.benchmarks.reading;

import static org.actionledger.benchmarks.reading.ExpectedPlan.flat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.Table;
import org.jspecify.annotations.Nullable;

/** What makes a difference arguable, by rules that look at where the expected words stand in the file, never at what they say. */
final class Explanation {

    private static final int LEAST_LETTERS = 10;
    private static final int LONGEST_QUOTE = 120;
    private static final Pattern COLOUR = Pattern.compile("\\b(?:red|amber|green)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern FIRST_OF_MONTH = Pattern.compile("0?1/\\d{1,2}/\\d{4}");

    private final Table table;
    private final Plan plan;

    Explanation(Table table, Plan plan) {
        this.table = table;
        this.plan = plan;
    }

    /** The headings above the cells that a field is read from. */
    List<String> headings(Field field) {
        return columns(field).map(table.headings()::get).toList();
    }

    private Stream<Integer> columns(Field field) {
        return field.from().stream()
                .flatMap(meaning -> IntStream.range(0, table.headings().size())
                        .filter(column -> plan.columns().meanings().get(column) == meaning)
                        .boxed());
    }

    @Nullable
    String of(PlanAction action, Field field, String wanted) {
        List<Integer> own = columns(field).toList();
        String said = flat(String.join(
                " ",
                own.stream().map(column -> action.row().cells().get(column)).toList()));
        if (field == Field.RATING) {
            return ratings(action, wanted);
        }
        if (field == Field.PROGRESS_DATE
                && action.flags().stream().anyMatch(flag -> flag.reason().name().equals("UPDATE_DAY_UNREAD"))) {
            return "The plan names the month without its year; the expected file takes the year from the text around"
                    + " it.";
        }
        String words = strip(wanted);
        if (field == Field.TARGET_DATE || field == Field.TARGET_PRECISION || field == Field.TARGET_RAW) {
            return firstOfMonth(said);
        }
        if (words.chars().filter(Character::isLetter).count() < LEAST_LETTERS || contains(said, words)) {
            return null;
        }
        String other = IntStream.range(0, table.headings().size())
                .filter(column ->
                        !own.contains(column) && contains(action.row().cells().get(column), words))
                .mapToObj(column -> table.headings().get(column))
                .findFirst()
                .orElse(null);
        if (other != null) {
            return "The expected file takes it from “" + flat(other) + "”, while " + quoted(said, field) + ".";
        }
        boolean anywhere =
                table.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> contains(cell, words));
        return anywhere
                ? null
                : "The expected words stand in no cell of the file; " + quoted(said, field)
                        + ". Only a registry that knows both, or a person, can tell.";
    }

    private @Nullable String ratings(PlanAction action, String wanted) {
        long rated = COLOUR.matcher(wanted).results().count();
        long rounds = wanted.split(",", -1).length;
        long given = IntStream.range(0, table.headings().size())
                .filter(column -> plan.columns().meanings().get(column) == Meaning.RATING)
                .mapToLong(column -> COLOUR.matcher(action.row().cells().get(column))
                        .results()
                        .count())
                .sum();
        return rated == given && given != rounds
                ? "The cells give " + given + " ratings for " + rounds
                        + " updates; nothing in the file says which belong together, the expected file places them."
                : null;
    }

    private static @Nullable String firstOfMonth(String said) {
        return FIRST_OF_MONTH.matcher(said).matches()
                ? "The cell says “" + said
                        + "”. A spreadsheet that makes dates of months keeps their first day; whether a month"
                        + " was meant no longer stands in the file."
                : null;
    }

    private static String quoted(String said, Field field) {
        String quote = said.length() > LONGEST_QUOTE ? said.substring(0, LONGEST_QUOTE) + "…" : said;
        return said.isEmpty()
                ? "the cell of its own column is blank"
                : "the cell for the " + field.title() + " says “" + quote + "”";
    }

    private static String strip(String wanted) {
        return fold(wanted.replaceAll("^\\[|\\]$", ""));
    }

    private static boolean contains(String text, String words) {
        return (" " + fold(text) + " ").contains(" " + words + " ");
    }

    private static String fold(String text) {
        return Objects.requireNonNull(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
