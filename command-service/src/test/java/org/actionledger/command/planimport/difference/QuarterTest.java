package org.actionledger.command.planimport.difference;

import static org.actionledger.command.planimport.difference.Partnership.AUTUMN;
import static org.actionledger.command.planimport.difference.Partnership.WINTER;
import static org.actionledger.command.planimport.difference.Partnership.commands;
import static org.actionledger.command.planimport.difference.Partnership.row;
import static org.actionledger.command.planimport.difference.Partnership.with;
import static org.actionledger.command.planimport.difference.Partnership.withRow;
import static org.actionledger.command.planimport.difference.Partnership.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Table;
import org.junit.jupiter.api.Test;

/** The sample plan, taken over in autumn, comes again in winter. */
class QuarterTest {

    private static final String PROGRESS = "Progress update";
    private static final String STATUS = "Status and date of completion";

    private final Partnership partnership = new Partnership();
    private final Table sample = sample();

    private static Table sample() {
        try {
            return PlanFile.read(Files.readAllBytes(Path.of("../samples/fenmarsh-fm07.csv")));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static String cell(Table table, int row, String heading) {
        return table.rows().get(row - 1).cells().get(table.headings().indexOf(heading));
    }

    @Test
    void what_has_not_changed_brings_nothing() {
        partnership.take(sample, AUTUMN);

        Proposal again = partnership.propose(sample, WINTER);

        assertThat(again.newReview()).isFalse();
        assertThat(again.steps()).isEmpty();
        assertThat(again.rows()).allSatisfy(row -> {
            assertThat(row.effect()).isEqualTo(Effect.SAME);
            assertThat(row.actionId()).isNotNull();
            assertThat(row.changes()).isEmpty();
            assertThat(row.flags()).isEmpty();
        });
        assertThat(again.notInFile()).isEmpty();
    }

    @Test
    void what_has_changed_brings_just_that() {
        partnership.take(sample, AUTUMN);
        Table edited = with(sample, 2, PROGRESS, cell(sample, 2, PROGRESS) + "\nUpdate: The 28-week page is in use.");
        edited = with(edited, 2, "RAG", "Amber\nAmber\nGreen");
        edited = with(edited, 9, "Target date", "30 November 2025");
        edited = with(edited, 7, STATUS, "Complete 15/12/25");
        edited = with(edited, 1, "Action to be taken", "Rent a van.");
        edited = without(edited, 12);
        edited = withRow(
                edited,
                "11",
                "Councils should say whom to ring.",
                "Local",
                "Print the number on each bill.",
                "Fenmarsh District Council",
                "",
                "March 2026",
                "",
                "",
                "",
                "",
                "");

        Proposal next = partnership.propose(edited, WINTER);

        assertThat(commands(next))
                .containsExactlyInAnyOrder(
                        "RecordProgress of row 2",
                        "RequestExtension of row 9",
                        "GrantExtension of row 9",
                        "CloseAction of row 7",
                        "RaiseRecommendation of row 16",
                        "AssignAction of row 16");
        assertThat(row(next, 2).changes()).containsExactly("Progress “The 28-week page is in use.”, rated Green.");
        assertThat(row(next, 9).changes()).containsExactly("Target date “31.5.25” becomes “30 November 2025”.");
        assertThat(row(next, 7).changes()).containsExactly("Closed as implemented, as published: “Complete 15/12/25”.");
        assertThat(row(next, 16).effect()).isEqualTo(Effect.NEW);
        assertThat(row(next, 1).effect()).isEqualTo(Effect.UNMATCHED);
        assertThat(row(next, 1).candidates()).containsExactly("FM07/1/1");
        assertThat(row(next, 1).flags()).extracting(Flag::reason).containsExactly(Flag.Reason.ACTION_UNCERTAIN);
        assertThat(next.notInFile())
                .extracting(NotInFile::reference)
                .containsExactly("FM07/9/2"); // rows 12 and 13 are the same

        partnership.confirm(next);

        assertThat(commands(partnership.propose(edited, WINTER))).isEmpty();
    }

    @Test
    void a_person_says_of_which_action_a_row_speaks() {
        partnership.take(sample, AUTUMN);
        Table edited = with(sample, 1, "Action to be taken", "Rent a van.");

        assertThat(commands(partnership.decide(edited, WINTER, Map.of(1, "FM07/1/1"))))
                .isEmpty(); // it is closed
        assertThat(commands(partnership.decide(edited, WINTER, Map.of(1, Decided.NEW_ACTION))))
                .startsWith("AssignAction of row 1");
    }
}
