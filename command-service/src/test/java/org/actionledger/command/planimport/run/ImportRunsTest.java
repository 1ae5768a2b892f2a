package org.actionledger.command.planimport.run;

import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.planimport.difference.Step;
import org.actionledger.command.planimport.run.RunProgress.Extent;
import org.actionledger.command.planimport.run.RunProgress.State;
import org.actionledger.command.planimport.run.RunProgress.Stopped;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.testing.Instance;
import org.actionledger.command.testing.Plot;
import org.actionledger.command.testing.Westshire;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.platform.consistency.ConsistencyTokens;
import org.actionledger.platform.eventstore.Places;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs as they are carried out, on PostgreSQL, by two instances that know of each other only by the database. */
class ImportRunsTest {

    private static final Map<String, Object> SMALL_BATCHES = Map.of("action-ledger.plan-imports.steps-in-a-batch", 5);

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instance HERE = instance();
    private static final Instance THERE = instance();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE.dataSource());

    private final ImportId importId = new ImportId(UUID.randomUUID());
    private final ImportRuns runs = HERE.bean(ImportRuns.class);
    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final List<Step> steps = new ArrayList<>();
    private final List<ActionId> actions = new ArrayList<>();

    private static Instance instance() {
        return new Instance(DATABASE, SMALL_BATCHES, RunConfiguration.class, RunTables.class);
    }

    @BeforeAll
    static void the_agencies_are_registered() {
        Plot.registerAgencies(HERE);
    }

    @AfterAll
    static void stop() {
        HERE.close();
        THERE.close();
    }

    /** A plan whose every row is a recommendation with one action and a report: 3 steps a row after the one that opens the review. */
    private void plan(int rows) {
        steps.add(new Step(Plot.openReview(review, "R" + review), null, null));
        IntStream.rangeClosed(1, rows).forEach(this::row);
    }

    private void row(int row) {
        RecommendationId recommendation = new RecommendationId(UUID.randomUUID());
        ActionId action = new ActionId(UUID.randomUUID());
        actions.add(action);
        steps.add(new Step(Plot.raiseRecommendation(recommendation, review, "" + row), row, null));
        steps.add(new Step(Plot.assignAction(action, recommendation, POLICE), row, null));
        steps.add(new Step(progress(action), row, POLICE));
    }

    private static RecordProgress progress(ActionId action) {
        return new RecordProgress(action, "Begun", null, null, null, List.of(), List.of(), List.of(), null);
    }

    private void start(int rows) {
        runs.start(importId, steps, rows, COORDINATOR);
    }

    private RunProgress end() {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> runs.progress(importId).orElseThrow(), RunProgress::hasEnded);
    }

    private void eachActionHasBegunOnce() {
        assertThat(actions)
                .allSatisfy(action -> assertThat(HERE.events(action))
                        .satisfiesExactly(
                                first -> assertThat(first).isInstanceOf(ActionAssigned.class),
                                second -> assertThat(second).isInstanceOf(ProgressRecorded.class)));
    }

    /** Nobody else writes here, so whoever waits for the run waits for the last event there is. */
    private static void isAwaitedToItsEnd(RunProgress run) {
        OptionalLong place = run.lastPlace() == null ? OptionalLong.empty() : OptionalLong.of(run.lastPlace());
        assertThat(HERE.bean(ConsistencyTokens.class).of(place).place())
                .isEqualTo(Places.of(HERE.bean(EventStore.class).createHeadToken()));
    }

    private static void sql(String statement) {
        SQL.sql(statement).update();
    }

    @Test
    void a_plan_of_many_batches_is_taken_over_once_by_whoever_is_free() {
        plan(60);

        start(60);
        RunProgress done = end();

        assertThat(done)
                .isEqualTo(new RunProgress(
                        importId,
                        Purpose.CONFIRMATION,
                        State.DONE,
                        100,
                        new Extent(60, 60),
                        new Extent(181, 181),
                        Westshire.CLOCK.instant(),
                        Westshire.CLOCK.instant(),
                        null,
                        done.lastPlace(),
                        List.of(),
                        0));
        isAwaitedToItsEnd(done);
        eachActionHasBegunOnce();
        MetaData told = HERE.messages(actions.get(6)).getLast().getMetaData();
        assertThat(told)
                .containsEntry(Provenance.SOURCE, "import:" + importId + "#7")
                .containsEntry(Provenance.CORRELATION_ID, importId.toString())
                .containsEntry(Provenance.ACTOR_ID, COORDINATOR.id())
                .containsEntry(Provenance.ON_BEHALF_OF, POLICE.toString());
    }

    @Test
    void without_steps_an_import_is_done() {
        start(4);

        assertThat(end())
                .extracting(RunProgress::state, RunProgress::percent, RunProgress::rows)
                .containsExactly(State.DONE, 100, new Extent(4, 4));
    }

    @Test
    void a_refused_step_stops_the_run_before_its_batch_and_names_row_and_reason() {
        plan(6);
        ActionId nowhere = new ActionId(UUID.randomUUID());
        steps.add(11, new Step(progress(nowhere), 4, POLICE));

        start(6);
        RunProgress stopped = end();

        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.stopped())
                .isEqualTo(new Stopped(4, Refusal.ACTION_UNKNOWN, Refusal.ACTION_UNKNOWN.sentence()));
        assertThat(stopped.steps()).isEqualTo(new Extent(7, 20));
        assertThat(stopped.rows()).isEqualTo(new Extent(2, 6));
        assertThat(HERE.events(actions.get(1))).hasSize(2);
        assertThat(HERE.events(actions.get(2))).isEmpty();
    }

    @Test
    void what_fails_before_it_is_stored_leaves_nothing_and_is_done_once_when_it_can_be() {
        sql("alter table command.plan_import_run add constraint not_beyond check (steps_done < 13) not valid");
        plan(9);
        start(9);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> runs.progress(importId).orElseThrow().steps().done() == 7);

        assertThat(HERE.events(actions.get(2))).isEmpty();
        sql("alter table command.plan_import_run drop constraint not_beyond");

        assertThat(end().state()).isEqualTo(State.DONE);
        eachActionHasBegunOnce();
    }

    @Test
    void a_batch_whose_events_are_stored_elsewhere_is_not_sent_again_by_the_next() {
        plan(4);
        start(4);
        end();
        sql("update command.plan_import_run set steps_done = 7, ended_at = null, outcome = null where import_id = '%s'"
                .formatted(importId)); // as if somebody had ended between storing events and writing that down

        assertThat(end().state()).isEqualTo(State.DONE);
        eachActionHasBegunOnce();
    }
}
