package org.actionledger.command.planimport.difference;

import static org.actionledger.command.planimport.difference.Partnership.AUTUMN;
import static org.actionledger.command.planimport.difference.Partnership.WINTER;
import static org.actionledger.command.planimport.difference.Partnership.commands;
import static org.actionledger.command.planimport.difference.Partnership.row;
import static org.actionledger.command.planimport.difference.Partnership.with;
import static org.actionledger.command.testing.Plot.raiseRecommendation;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.onBehalf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.actionledger.command.action.ActionCommand.AchieveMilestone;
import org.actionledger.command.action.ActionCommand.AddMilestone;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.action.ActionCommand.ReportCompletion;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.standing.StandingPlan;
import org.actionledger.command.recommendation.RecommendationCommand.WithdrawRecommendation;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger prints it knows again, cell by cell, also what no plan ever said to it. */
class RoundTripTest {

    private final Partnership partnership = new Partnership();
    private final RecommendationId raised = new RecommendationId(UUID.randomUUID());
    private final ActionId toldHere = new ActionId(UUID.randomUUID());

    @BeforeEach
    void a_plan_that_was_imported_and_went_on_here() throws IOException {
        partnership.take(PlanFile.read(Files.readAllBytes(Path.of("../samples/fenmarsh-fm07.csv"))), AUTUMN);
        partnership.ledger.accept(raiseRecommendation(raised, standing("FM07").reviewId(), "11"), COORDINATOR);
        partnership.ledger.accept(
                new AssignAction(
                        toldHere,
                        raised,
                        List.of("b"),
                        "- Hold a course\n- Hold another",
                        Scope.REGIONAL,
                        "=1+1",
                        List.of(TargetDate.unread("as soon as may be"), TargetDate.due(WINTER)),
                        POLICE,
                        List.of(),
                        new Post("Keeper of the Keys", null),
                        null),
                COORDINATOR);
        Milestone room =
                new Milestone(new MilestoneId(UUID.randomUUID()), "Room found (the large one)", TargetDate.due(AUTUMN));
        partnership.ledger.accept(new AddMilestone(toldHere, room), COORDINATOR);
        partnership.ledger.accept(
                new AchieveMilestone(toldHere, room.milestoneId(), AUTUMN), onBehalf(COORDINATOR, POLICE));
        tells("March 2025: nothing.\nApril 2025: less.", Rag.GREEN);
        tells("No room yet.", null);
    }

    private void tells(String narrative, @Nullable Rag rating) {
        partnership.ledger.accept(
                new RecordProgress(toldHere, narrative, rating, null, null, List.of(), List.of(), List.of(), AUTUMN),
                onBehalf(COORDINATOR, POLICE));
    }

    private StandingPlan standing(String reference) {
        return Objects.requireNonNull(partnership.standing(reference));
    }

    private void assertNothingNew() {
        Proposal again = partnership.propose(Exported.of(standing("FM07")), WINTER);

        assertThat(again.steps()).isEmpty();
        assertThat(again.rows()).allSatisfy(row -> {
            assertThat(row.effect()).isEqualTo(Effect.SAME);
            assertThat(row.flags()).isEmpty();
        });
        assertThat(again.notInFile()).isEmpty();
    }

    @Test
    void what_is_exported_brings_nothing_new() {
        assertNothingNew();
    }

    @Test
    void neither_does_what_awaits_sign_off_or_is_withdrawn_or_unanswered() {
        partnership.ledger.accept(
                new ReportCompletion(toldHere, "They know. Complete since May.", false, AUTUMN),
                onBehalf(COORDINATOR, POLICE));
        partnership.ledger.accept(new WithdrawRecommendation(raised, "Said twice.", null), COORDINATOR);
        partnership.ledger.accept(
                raiseRecommendation(
                        new RecommendationId(UUID.randomUUID()),
                        standing("FM07").reviewId(),
                        "12"),
                COORDINATOR);

        assertNothingNew();
    }

    @Test
    void a_cell_that_was_changed_on_the_way_is_found_by_its_reference() {
        Table exported = Exported.of(standing("FM07"));
        int row = exported.rows().getLast().number();
        Table edited = with(exported, row, "Action to take", "Rent a van");
        edited = with(edited, row, "RAG", "Red");
        edited = with(edited, row, "Key milestones", "Room found (the large one) (target: 2025-09-30)\nRoom lit");

        Proposal next = partnership.propose(edited, WINTER);

        assertThat(commands(next))
                .containsExactly(
                        "ReviseAction of row " + row, "AddMilestone of row " + row, "RecordProgress of row " + row);
        assertThat(row(next, row).reference()).isEqualTo("FM07/11b/1");
    }

    @Test
    void what_is_exported_is_another_review_cell_by_cell() {
        Table exported = Exported.of(standing("FM07"));

        partnership.take("FM08", exported, WINTER);

        Table again = Exported.of(standing("FM08"));
        assertThat(cells(again)).containsExactlyElementsOf(cells(exported));
    }

    /** Without what no import takes over: parts, a post that may be a name, and the reference itself. */
    private static List<List<String>> cells(Table table) {
        List<Integer> kept = IntStream.range(0, Exported.HEADINGS.size())
                .filter(column -> !List.of("Parts answered", "Responsible post", "Action reference")
                        .contains(Exported.HEADINGS.get(column)))
                .boxed()
                .toList();
        return table.rows().stream()
                .map(row -> kept.stream().map(row.cells()::get).toList())
                .toList();
    }
}
