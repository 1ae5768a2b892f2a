package org.actionledger.command.wiring;

import static org.actionledger.command.refusal.Refusal.AGENCY_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.REVIEW_UNKNOWN;
import static org.actionledger.command.testing.Plot.raiseRecommendation;
import static org.actionledger.command.testing.Plot.registerAgency;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.OPERATOR;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.action.ActionCommand.ReportCompletion;
import org.actionledger.command.action.ActionCommand.RequestUpdate;
import org.actionledger.command.agency.AgencyCommand.AddAgencyAlias;
import org.actionledger.command.platform.Receipt;
import org.actionledger.command.platform.StaleVersion;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.testing.Instance;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Closure;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
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

/** The command side as it runs, with Spring, caches and PostgreSQL, in two instances that know of each other only by the store. */
class InstancesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instance HERE = new Instance(DATABASE);
    private static final Instance THERE = new Instance(DATABASE);

    private static ReviewId review = new ReviewId(UUID.randomUUID());
    private static RecommendationId recommendation = new RecommendationId(UUID.randomUUID());

    @BeforeAll
    static void a_plan_begins() {
        Plot.registerAgencies(HERE);
        review = Plot.openedReview(HERE);
        recommendation = Plot.raisedRecommendation(THERE, review, "5");
    }

    @AfterAll
    static void stop() {
        HERE.close();
        THERE.close();
    }

    @Test
    void a_receipt_tells_the_new_version() {
        AgencyId agency = new AgencyId(UUID.randomUUID());

        Receipt first = HERE.accept(registerAgency(agency, "Receipts", AgencyKind.OTHER), OPERATOR);
        Receipt second = HERE.accept(new AddAgencyAlias(agency, "Vouchers"), OPERATOR);

        assertThat(first).extracting(Receipt::id, Receipt::version).containsExactly(agency.toString(), 0L);
        assertThat(second).extracting(Receipt::id, Receipt::version).containsExactly(agency.toString(), 1L);
        ConsistencyTokens tokens = HERE.bean(ConsistencyTokens.class);
        assertThat(tokens.of(second.place()).place())
                .isEqualTo(Places.of(HERE.bean(EventStore.class).createHeadToken()));
    }

    @Test
    void every_event_says_who_acted_and_through_which_door_and_by_which_command() {
        ActionId action = Plot.assignedAction(HERE, recommendation, POLICE);

        MetaData metadata = HERE.messages(action).getFirst().getMetaData();

        assertThat(metadata)
                .containsEntry(Provenance.ACTOR_ID, COORDINATOR.id())
                .containsEntry(Provenance.ACTOR_ROLE, "COORDINATOR")
                .containsEntry(Provenance.SOURCE, "api")
                .containsKeys(Provenance.COMMAND_ID, Provenance.CORRELATION_ID, Provenance.CAUSATION_ID);
        assertThat(metadata.get(Provenance.CORRELATION_ID)).isEqualTo(metadata.get(Provenance.COMMAND_ID));
    }

    @Test
    void a_command_meant_for_an_older_version_is_refused_before_any_rule_is_looked_at() {
        ActionId action = Plot.assignedAction(HERE, recommendation, POLICE);
        HERE.accept(ask(action), COORDINATOR);

        StaleVersion stale = catchThrowableOfType(StaleVersion.class, () -> HERE.accept(ask(action), COORDINATOR, 0));

        assertThat(stale.current()).isEqualTo(1);
        assertThat(HERE.events(action)).hasSize(2);
    }

    @Test
    void a_version_that_never_was_is_stale_too() {
        ActionId action = Plot.assignedAction(HERE, recommendation, POLICE);

        StaleVersion stale = catchThrowableOfType(StaleVersion.class, () -> HERE.accept(ask(action), COORDINATOR, 7));

        assertThat(stale.current()).isEqualTo(0);
    }

    @Test
    void a_command_meant_for_the_present_version_is_decided() {
        ActionId action = Plot.assignedAction(HERE, recommendation, POLICE);

        assertThat(HERE.accept(ask(action), COORDINATOR, 0).version()).isEqualTo(1);
    }

    @Test
    void a_version_that_another_instance_made_is_known_here() {
        ActionId action = Plot.assignedAction(HERE, recommendation, POLICE);
        THERE.accept(progress(action, "Begun"), OFFICER);

        assertThat(HERE.accept(progress(action, "Half done"), OFFICER, 1).version())
                .isEqualTo(2);
    }

    @Test
    void a_version_that_another_instance_overtook_is_stale_here() {
        ActionId action = Plot.assignedAction(HERE, recommendation, POLICE);
        THERE.accept(progress(action, "Begun"), OFFICER);

        StaleVersion stale =
                catchThrowableOfType(StaleVersion.class, () -> HERE.accept(progress(action, "Half done"), OFFICER, 0));

        assertThat(stale.current()).isEqualTo(1);
    }

    @Test
    void nothing_is_refused_for_what_another_instance_has_changed() {
        ActionId action = Plot.assignedAction(HERE, recommendation, POLICE);
        THERE.accept(new ReportCompletion(action, "All trained", false, null), OFFICER);

        HERE.accept(
                new CloseAction(action, Closure.IMPLEMENTED, "All trained", List.of(), null, false, null, null),
                COORDINATOR);
    }

    @Test
    void the_id_of_one_thing_is_unknown_where_another_is_wanted() {
        AgencyId reviewAsAgency = AgencyId.of(review.toString());
        ReviewId agencyAsReview = ReviewId.of(POLICE.toString());
        RecommendationId fresh = new RecommendationId(UUID.randomUUID());

        assertThat(HERE.refusal(new AddAgencyAlias(reviewAsAgency, "Rowan"), OPERATOR))
                .isEqualTo(AGENCY_UNKNOWN);
        assertThat(HERE.refusal(raiseRecommendation(fresh, agencyAsReview, "9"), COORDINATOR))
                .isEqualTo(REVIEW_UNKNOWN);
        assertThat(HERE.refusal(raiseRecommendation(fresh, review, "9", reviewAsAgency), COORDINATOR))
                .isEqualTo(AGENCY_UNKNOWN);
    }

    @Test
    void what_was_refused_leaves_no_trace_in_memory() {
        ActionId action = new ActionId(UUID.randomUUID());

        assertThat(HERE.refusal(ask(action), COORDINATOR)).isEqualTo(Refusal.ACTION_UNKNOWN);
        assertThat(HERE.refusal(Plot.proposeAction(action, recommendation, "z"), COORDINATOR))
                .isEqualTo(Refusal.PART_UNKNOWN);
        HERE.accept(Plot.proposeAction(action, recommendation, "a"), COORDINATOR);
        assertThat(HERE.events(action)).hasSize(1);
    }

    private static RequestUpdate ask(ActionId action) {
        return new RequestUpdate(action, "How far are you?", null);
    }

    private static RecordProgress progress(ActionId action, String narrative) {
        return new RecordProgress(action, narrative, null, null, null, List.of(), List.of(), List.of(), null);
    }
}
