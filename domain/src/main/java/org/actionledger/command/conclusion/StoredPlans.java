package org.actionledger.command.conclusion;

import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.action.Actions;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.register.RegisterOf;
import org.actionledger.command.register.Registers;
import org.actionledger.command.review.Plans;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;

/**
 * Plans as the registers know them: a review's recommendations, and each one's actions. To put a plan away is to close these
 * registers, so that an action written down at the same moment, here or in another process, meets the closing and is refused.
 */
public class StoredPlans implements Plans {

    private final Registers registers;
    private final Actions actions;

    public StoredPlans(Registers registers, Actions actions) {
        this.registers = registers;
        this.actions = actions;
    }

    @Override
    public void putAway(ReviewId review) {
        registers.close(RegisterOf.recommendations(review), Refusal.REVIEW_CONCLUDED);
        recommendationsOf(review)
                .map(RegisterOf::actions)
                .forEach(register -> registers.close(register, Refusal.REVIEW_CONCLUDED));
    }

    @Override
    public boolean hasUnclosedActions(ReviewId review) {
        return actionsOf(review).anyMatch(action -> !actions.isAtRest(action));
    }

    private Stream<ActionId> actionsOf(ReviewId review) {
        return recommendationsOf(review)
                .map(RegisterOf::actions)
                .map(registers::holders)
                .flatMap(List::stream)
                .map(ActionId::of);
    }

    private Stream<RecommendationId> recommendationsOf(ReviewId review) {
        return registers.holders(RegisterOf.recommendations(review)).stream().map(RecommendationId::of);
    }
}
