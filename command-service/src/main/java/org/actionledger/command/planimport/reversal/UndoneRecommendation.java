package org.actionledger.command.planimport.reversal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.actionledger.command.recommendation.RecommendationCommand.AmendRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.WithdrawRecommendation;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationEvent;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationAmended;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationLinked;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRaised;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationReinstated;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRespondedTo;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationWithdrawn;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Takes a recommendation back that came, or came back, with an import, once none of its actions is left; else only its words. */
final class UndoneRecommendation {

    private static final String STILL_ANSWERED = "It has actions that stay.";

    private final RecommendationId id;
    private final @Nullable Integer row;
    private final Undone undone;

    UndoneRecommendation(RecommendationId id, @Nullable Integer row, Undone undone) {
        this.id = id;
        this.row = row;
        this.undone = undone;
    }

    /** How it stands: only what can be changed back. */
    private record Standing(
            String reference,
            String text,
            List<Part> parts,
            @Nullable Scope scope,
            boolean withdrawn) {

        static @Nullable Standing of(List<? extends DomainEventMessage<?>> events) {
            Standing standing = null;
            for (DomainEventMessage<?> event : events) {
                standing = after(standing, (RecommendationEvent) event.getPayload());
            }
            return standing;
        }

        private static Standing after(@Nullable Standing before, RecommendationEvent event) {
            if (event instanceof RecommendationRaised raised) {
                String reference = raised.reviewReference() + "/" + raised.number();
                return new Standing(reference, raised.text(), raised.parts(), raised.scope(), false);
            }
            Standing standing = Objects.requireNonNull(before, "a recommendation begins with being raised");
            return switch (event) {
                case RecommendationRaised _ -> standing;
                case RecommendationAmended amended ->
                    new Standing(
                            standing.reference, amended.text(), amended.parts(), amended.scope(), standing.withdrawn);
                case RecommendationWithdrawn _ -> standing.withdrawn(true);
                case RecommendationReinstated _ -> standing.withdrawn(false);
                case RecommendationRespondedTo _, RecommendationLinked _ -> standing;
            };
        }

        private Standing withdrawn(boolean withdrawn) {
            return new Standing(reference, text, parts, scope, withdrawn);
        }

        boolean saysTheSameAs(Standing other) {
            return text.equals(other.text) && parts.equals(other.parts) && scope == other.scope;
        }
    }

    /** @param unanswered whether each of its actions is withdrawn, or will be before it */
    void undo(Touched touched, boolean unanswered) {
        List<DomainEventMessage<?>> all = new ArrayList<>(touched.before());
        all.addAll(touched.since());
        Standing then = Standing.of(touched.before());
        Standing now = Objects.requireNonNull(Standing.of(all));
        if (now.withdrawn() || touched.undone()) {
            return;
        }
        if (touched.byOthers()) {
            undone.keep(row, now.reference(), Undone.TOUCHED);
            return;
        }
        if (then != null && !then.saysTheSameAs(now)) {
            undone.send(row, new AmendRecommendation(id, then.text(), then.parts(), then.scope(), undone.reason()));
        }
        boolean cameWithIt = then == null || then.withdrawn();
        if (cameWithIt && unanswered) {
            undone.send(row, new WithdrawRecommendation(id, undone.reason(), null));
        } else if (cameWithIt) {
            undone.keep(row, now.reference(), STILL_ANSWERED);
        }
    }
}
