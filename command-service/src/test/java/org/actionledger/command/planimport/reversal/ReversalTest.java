package org.actionledger.command.planimport.reversal;

import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.action.ActionCommand.GrantExtension;
import org.actionledger.command.action.ActionCommand.ReassignAction;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.action.ActionCommand.RequestExtension;
import org.actionledger.command.action.ActionCommand.ReviseAction;
import org.actionledger.command.action.ActionState;
import org.actionledger.command.action.RebuiltAction;
import org.actionledger.command.planimport.difference.Step;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.command.planimport.run.ImportRuns;
import org.actionledger.command.planimport.run.Kept;
import org.actionledger.command.planimport.run.RunProgress;
import org.actionledger.command.planimport.run.RunProgress.State;
import org.actionledger.command.recommendation.RecommendationCommand.AmendRecommendation;
import org.actionledger.command.testing.Instance;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationAmended;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationWithdrawn;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;

class ReversalTest {

    private static final Instance LEDGER = new Instance(TestDatabase.create(), Map.of(), Imports.class);

    private final ImportId importId = new ImportId(UUID.randomUUID());
    private final ImportRuns runs = LEDGER.bean(ImportRuns.class);
    private final Reversals reversals = LEDGER.bean(Reversals.class);
    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final List<Step> steps = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan({"org.actionledger.command.planimport.run", "org.actionledger.command.planimport.reversal"})
    static class Imports {}

    @BeforeAll
    static void the_agencies_are_registered() {
        Plot.registerAgencies(LEDGER);
    }

    @AfterAll
    static void stop() {
        LEDGER.close();
    }

    private void step(@Nullable Integer row, Object command) {
        steps.add(new Step(command, row, null));
    }

    private void step(@Nullable Integer row, Object command, AgencyId onBehalfOf) {
        steps.add(new Step(command, row, onBehalfOf));
    }

    private void imported() {
        runs.start(importId, steps, 1, COORDINATOR);
        assertThat(end().state()).isEqualTo(State.DONE);
    }

    private RunProgress reversed() {
        reversals.reverse(importId, "The wrong file", COORDINATOR);
        RunProgress progress = end();
        assertThat(progress.state()).as(progress.toString()).isEqualTo(State.REVERSED);
        return progress;
    }

    private RunProgress end() {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> runs.progress(importId).orElseThrow(), RunProgress::hasEnded);
    }

    private static RecommendationId newRecommendation() {
        return new RecommendationId(UUID.randomUUID());
    }

    private static ActionId newAction() {
        return new ActionId(UUID.randomUUID());
    }

    private static RecordProgress progress(ActionId action) {
        return new RecordProgress(action, "Begun", null, null, null, List.of(), List.of(), List.of(), null);
    }

    private static ActionState state(ActionId action) {
        RebuiltAction rebuilt = new RebuiltAction();
        for (DomainEventMessage<?> event : LEDGER.messages(action)) {
            rebuilt.take((ActionEvent) event.getPayload(), event.getIdentifier(), null);
        }
        return rebuilt.state();
    }

    @Test
    void what_an_import_brought_is_withdrawn_unless_others_have_worked_on_it() {
        RecommendationId lone = newRecommendation();
        RecommendationId shared = newRecommendation();
        ActionId first = newAction();
        ActionId second = newAction();
        ActionId worked = newAction();
        AgencyId agency = new AgencyId(UUID.randomUUID());
        step(null, Plot.openReview(review, "R" + review));
        step(1, Plot.registerAgency(agency, "Agency " + agency, AgencyKind.CHARITY));
        step(1, Plot.raiseRecommendation(lone, review, "1"));
        step(1, Plot.assignAction(first, lone, POLICE));
        step(1, progress(first), POLICE);
        step(2, Plot.raiseRecommendation(shared, review, "2"));
        step(2, Plot.assignAction(second, shared, POLICE));
        step(3, Plot.assignAction(worked, shared, POLICE));
        imported();
        LEDGER.accept(progress(worked), OFFICER);

        RunProgress done = reversed();

        assertThat(LEDGER.events(first)).last().isEqualTo(new ActionWithdrawn(first, "The wrong file"));
        assertThat(LEDGER.events(second)).last().isInstanceOf(ActionWithdrawn.class);
        assertThat(LEDGER.events(lone)).last().isEqualTo(new RecommendationWithdrawn(lone, "The wrong file", TODAY));
        assertThat(LEDGER.events(shared)).hasSize(1);
        assertThat(state(worked).status()).isEqualTo(ActionStatus.IN_PROGRESS);
        assertThat(done.kept())
                .extracting(Kept::row, Kept::reference)
                .containsExactlyInAnyOrder(
                        tuple(null, "R" + review),
                        tuple(1, "Agency " + agency),
                        tuple(2, "R" + review + "/2"),
                        tuple(3, "R" + review + "/2/2"));
        assertThat(LEDGER.messages(first).getLast().getMetaData())
                .containsEntry("source", "reversal:" + importId + "#1")
                .containsEntry("actorId", COORDINATOR.id());
    }

    @Test
    void what_an_import_changed_is_changed_back_and_what_was_told_stays() {
        ReviewId earlier = new ReviewId(UUID.randomUUID());
        LEDGER.accept(Plot.openReview(earlier, "R" + earlier), COORDINATOR);
        RecommendationId recommendation = Plot.raisedRecommendation(LEDGER, earlier, "1");
        ActionId action = newAction();
        TargetDate june = TargetDate.due(TODAY.plusDays(10));
        LEDGER.accept(
                new AssignAction(
                        action,
                        recommendation,
                        List.of(),
                        "Hold a course",
                        null,
                        null,
                        List.of(june),
                        POLICE,
                        List.of(TRUST),
                        null,
                        null),
                COORDINATOR);
        ActionState before = state(action);
        step(4, new AmendRecommendation(recommendation, "Officers are trained again", List.of(), null, "as printed"));
        step(4, new RequestExtension(action, 1, TargetDate.due(TODAY.plusDays(90)), "as printed"), POLICE);
        step(4, new GrantExtension(action, null, "as printed"));
        step(4, new ReviseAction(action, "Hold two courses", "All trained", "as printed"));
        step(4, new ReassignAction(action, TRUST, List.of(), null, "as printed"));
        step(4, progress(action), TRUST);
        step(4, new CloseAction(action, Closure.IMPLEMENTED, "Trained", List.of(), null, true, "Complete", TODAY));
        imported();

        RunProgress done = reversed();

        ActionState after = state(action);
        assertThat(after.status()).isEqualTo(ActionStatus.IN_PROGRESS);
        assertThat(after)
                .usingRecursiveComparison()
                .comparingOnlyFields(
                        "description", "intendedOutcome", "lead", "jointLeads", "responsible", "targets", "extension")
                .isEqualTo(before);
        assertThat(LEDGER.events(recommendation))
                .last()
                .isInstanceOfSatisfying(
                        RecommendationAmended.class,
                        amended -> assertThat(amended.text()).isEqualTo("Officers are trained"));
        assertThat(done.kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept.why()).startsWith("What was reported stays reported"));
    }

    @Test
    void a_second_reversal_answers_the_same_and_does_nothing() {
        ActionId action = newAction();
        RecommendationId recommendation = newRecommendation();
        step(null, Plot.openReview(review, "R" + review));
        step(1, Plot.raiseRecommendation(recommendation, review, "1"));
        step(1, Plot.assignAction(action, recommendation, POLICE));
        imported();
        RunProgress first = reversed();

        RunProgress second = reversals.reverse(importId, "Once more", COORDINATOR);

        assertThat(second).isEqualTo(first);
        assertThat(LEDGER.events(action)).hasSize(2);
    }

    @Test
    void what_was_never_confirmed_cannot_be_reversed() {
        assertThatExceptionOfType(NotReversible.class)
                .isThrownBy(() -> reversals.reverse(importId, "The wrong file", COORDINATOR));
    }
}
