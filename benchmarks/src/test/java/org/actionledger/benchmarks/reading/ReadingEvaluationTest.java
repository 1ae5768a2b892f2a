package org.actionledger.benchmarks.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingEvaluationTest {

    private static final String PLAN = """
        Rec,Recommendation,Scope,Action,Lead agency,Target date,RAG,Progress,Status
        1,Paint the door,Local,Buy red paint for it,Fenmarsh Council,May 2025,"Red
        Green","Update: a
        Update: b
        Update: c",Complete 01/06/25
        2,Mend the roof,Local,Buy tiles,Fenmarsh Council,,,,Ongoing
        """;
    private static final String EXPECTED = """
        {"plan": {"asOf": "2025-09"}, "agencies": [{"name": "Fenmarsh Council", "aliases": []}],
         "recommendations": [
          {"number": "1", "parts": [], "text": "Paint the door", "scope": "Local", "source": null, "actions": [
           {"row": 1, "action": "Buy red paint for it", "leadAgencies": ["Fenmarsh Council"], "milestones": [],
            "targetDates": [{"raw": "May 2025", "date": "2025-05-31", "precision": "month", "kind": "due"}],
            "progress": [{"text": "a", "date": null, "rag": "Red"}, {"text": "b", "date": null, "rag": null},
                         {"text": "c", "date": null, "rag": "Green"}],
            "status": "completed", "completion": {"raw": "Complete 01/06/25", "date": "2025-06-01", "precision": "day"},
            "outcome": ""}]},
          {"number": "2", "parts": [], "text": "Mend the roof", "scope": "Local", "source": null, "actions": [
           {"row": 2, "action": "ACTION", "leadAgencies": ["Fenmarsh Council"], "milestones": [], "targetDates": [],
            "progress": [], "status": "ongoing", "completion": {"raw": "Ongoing", "date": null, "precision": "none"},
            "outcome": ""}]}]}
        """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path plan;
    private Path expected;

    @BeforeEach
    void write() throws IOException {
        plan = Files.writeString(directory.resolve("plan.csv"), PLAN);
        expected = Files.writeString(directory.resolve("expected.json"), EXPECTED.replace("ACTION", "Buy tiles"));
    }

    private int run(Object... arguments) {
        return ReadingEvaluation.run(
                List.of(arguments).stream().map(String::valueOf).toList(),
                Clock.fixed(Instant.parse("2025-10-01T00:00:00Z"), ZoneOffset.UTC),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void ratings_that_nothing_pairs_are_scored_flagged_and_explained() {
        assertThat(run(plan, expected)).isEqualTo(ReadingEvaluation.MISSED);
        assertThat(printed())
                .contains("plan.csv as of 2025-09-30")
                .containsPattern("progress rating +\\| +1 \\| +2 \\| +50.0 % \\| +95 % \\| MISSED +\\| 1 of 1")
                .containsPattern("lead agencies +\\| +2 \\| +2 \\| 100.0 %")
                .contains("row 1, progress rating, column “RAG”: flagged RATINGS_NOT_PAIRED")
                .contains("arguable: The cells give 2 ratings for 3 updates");
        assertThat(err.size()).isZero();
    }

    @Test
    void what_is_wrong_and_not_flagged_is_called_silent_and_said_to_be_taken_from_another_column() throws IOException {
        Files.writeString(
                plan,
                PLAN.replace("\"Red\nGreen\"", "\"Red\nAmber\nGreen\"").replace("Paint the door,", "The white door,"));
        Files.writeString(
                expected,
                EXPECTED.replace("\"rag\": null", "\"rag\": \"Amber\"")
                        .replace("\"text\": \"Paint the door\"", "\"text\": \"Buy red paint for it\"")
                        .replace("ACTION", "Buy tiles"));
        assertThat(run(plan, expected, "--as-of", "2025-08-31")).isEqualTo(ReadingEvaluation.MISSED);
        assertThat(printed())
                .contains("as of 2025-08-31")
                .contains("row 1, recommendation text, column “Recommendation”: SILENT")
                .contains("takes it from “Action”, while the cell for the recommendation text says “The white door”")
                .contains("silently wrong: 1");
    }

    @Test
    void a_reading_as_expected_reaches_all_goals() throws IOException {
        Files.writeString(plan, PLAN.replace("\"Red\nGreen\"", "\"Red\nAmber\nGreen\""));
        Files.writeString(
                expected,
                EXPECTED.replace("\"rag\": null", "\"rag\": \"Amber\"").replace("ACTION", "Buy tiles"));
        assertThat(run(plan, expected, "--cells", plan)).isEqualTo(ReadingEvaluation.REACHED);
        assertThat(printed()).contains("All goals are reached.").doesNotContain("MISSED");
    }

    @Test
    void a_month_that_a_spreadsheet_made_a_day_is_explained_and_other_digits_of_a_year_are_no_difference()
            throws IOException {
        Files.writeString(plan, PLAN.replace("May 2025", "01/05/2025"));
        run(plan, expected);
        assertThat(printed()).contains("row 1, target date, column “Target date”: SILENT", "keeps their first day");
        out.reset();
        Files.writeString(
                expected,
                EXPECTED.replace("\"May 2025\", \"date\": \"2025-05-31\"", "\"1/5/25\", \"date\": \"2025-05-01\"")
                        .replace("\"precision\": \"month\"", "\"precision\": \"day\"")
                        .replace("ACTION", "Buy tiles"));
        run(plan, expected);
        assertThat(printed()).doesNotContain("target wording, column");
    }

    @Test
    void a_cell_that_another_file_of_the_plan_has_otherwise_is_found() throws IOException {
        Path other = Files.writeString(directory.resolve("other.csv"), PLAN.replace("Buy tiles", "Buy slates"));
        run(plan, expected, "--cells", other);
        assertThat(printed()).contains("row 2, cell text, column “Action”: SILENT", "expected Buy slates");
    }

    @Test
    void wrong_arguments_and_files_are_said_and_end_with_two() throws IOException {
        assertThat(run(plan)).isEqualTo(ReadingEvaluation.WRONG);
        assertThat(run(plan, directory.resolve("none.json"))).isEqualTo(ReadingEvaluation.WRONG);
        assertThat(run(plan, expected, "--as-of", "May")).isEqualTo(ReadingEvaluation.WRONG);
        assertThat(run(plan, expected, "--fast")).isEqualTo(ReadingEvaluation.WRONG);
        assertThat(run(plan, plan)).isEqualTo(ReadingEvaluation.WRONG);
        Files.writeString(plan, "Topic,Notes\na,b\n");
        assertThat(run(plan, expected)).isEqualTo(ReadingEvaluation.WRONG);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("two files are needed", "there is no file", "no day such as", "is no JSON", "cannot be read");
        assertThat(out.size()).isZero();
    }

    @Test
    void help_is_printed_when_asked_for() {
        assertThat(run("--help")).isEqualTo(ReadingEvaluation.REACHED);
        assertThat(printed()).startsWith("usage: benchmarks/run reading");
    }
}
