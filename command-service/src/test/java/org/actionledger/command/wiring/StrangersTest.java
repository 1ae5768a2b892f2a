package org.actionledger.command.wiring;

import static org.actionledger.command.refusal.Refusal.ACTION_UNKNOWN;
import static org.actionledger.command.testing.Westshire.CLERK;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.FOREIGN_COORDINATOR;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.actionledger.command.action.ActionCommand.RequestUpdate;
import org.actionledger.command.platform.StaleVersion;
import org.actionledger.command.refusal.Refused;
import org.actionledger.command.testing.Ledger;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.recommendation.RecommendationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers are told of what there is: what they are told of what there is not. */
class StrangersTest {

    private final Ledger ledger = new Ledger();
    private ActionId action;

    @BeforeEach
    void assigned() {
        Plot.registerAgencies(ledger);
        RecommendationId recommendation = Plot.raisedRecommendation(ledger, Plot.openedReview(ledger), "5");
        action = Plot.assignedAction(ledger, recommendation, POLICE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(longs = {0, 7, -1})
    void whatever_version_they_name_a_strangers_action_is_answered_like_one_that_never_was(@Nullable Long seen) {
        for (Actor stranger : new Actor[] {FOREIGN_COORDINATOR, CLERK}) {
            Refused real = refused(action, stranger, seen);
            Refused none = refused(new ActionId(UUID.randomUUID()), stranger, seen);

            assertThat(real.refusal()).isEqualTo(none.refusal()).isEqualTo(ACTION_UNKNOWN);
            assertThat(real).hasMessage(none.getMessage());
        }
    }

    @Test
    void whoever_has_business_with_it_learns_first_that_it_has_changed() {
        assertThat(stale(COORDINATOR)).isNotNull();
        assertThat(stale(OFFICER)).isNotNull();
    }

    private @Nullable StaleVersion stale(Actor actor) {
        return catchThrowableOfType(StaleVersion.class, () -> ledger.send(ask(action), actor, "api", -1L));
    }

    private Refused refused(ActionId id, Actor actor, @Nullable Long seen) {
        return catchThrowableOfType(Refused.class, () -> ledger.send(ask(id), actor, "api", seen));
    }

    private static RequestUpdate ask(ActionId id) {
        return new RequestUpdate(id, "How far is it?", null);
    }
}
