package org.actionledger.command.review;

import static org.actionledger.command.refusal.Refusal.ACTIONS_STILL_OPEN;
import static org.actionledger.command.refusal.Refusal.ALREADY_EXISTS;
import static org.actionledger.command.refusal.Refusal.ALREADY_PUBLISHED;
import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.NOT_A_PARTNERSHIP;
import static org.actionledger.command.refusal.Refusal.REFERENCE_TAKEN;
import static org.actionledger.command.refusal.Refusal.REVIEW_CONCLUDED;
import static org.actionledger.command.refusal.Refusal.REVIEW_UNKNOWN;
import static org.actionledger.command.refusal.Refused.refuseIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.actionledger.command.agency.Agencies;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.register.RegisterOf;
import org.actionledger.command.register.Registers;
import org.actionledger.command.review.ReviewCommand.ConcludeReview;
import org.actionledger.command.review.ReviewCommand.OpenReview;
import org.actionledger.command.review.ReviewCommand.PublishReview;
import org.actionledger.command.review.ReviewCommand.SetUpdateCycle;
import org.actionledger.command.rule.Authority;
import org.actionledger.command.rule.EffectiveDay;
import org.actionledger.command.rule.KnownTo;
import org.actionledger.command.rule.Leads;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.review.ReviewEvent;
import org.actionledger.events.review.ReviewEvent.ReviewConcluded;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewEvent.ReviewPublished;
import org.actionledger.events.review.ReviewEvent.UpdateCycleSet;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.UpdateCycle;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The review of a death, from the day a partnership opens it here to the day it puts the plan away.
 *
 * <p>A partnership opens a review under the reference by which people will speak of it, once among its own reviews; another
 * partnership may use the same reference. Nobody opens a review for a partnership but that partnership. It may say how often updates
 * are collected, and change that: rounds turn from the day given. At some time, before or after the work is done, the report is
 * published; that happens once.
 *
 * <p>The review is concluded when every action of its plan is closed or withdrawn, whatever became of the recommendation it belongs to. Then the plan
 * is put away: it takes no further recommendation and no further action, and rounds turn no more. What is there can still be answered,
 * corrected and linked, for a report may come out late and an entry may prove wrong. An action can even be reopened when it turns out that
 * it was not done after all: a ledger that could not say so would be tidy and false.
 */
@AggregateRoot
@Revision("1")
public class Review implements KnownTo {

    @AggregateIdentifier
    private ReviewId reviewId;

    private AgencyId partnership;
    private String reference;
    private @Nullable UpdateCycle cycle;
    private @Nullable LocalDate startingOn;
    private boolean published;
    private boolean concluded;

    Review() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void open(OpenReview command, Actor actor, Agencies agencies, Registers registers) {
        Authority.onlyThePartnership(actor, command.partnership());
        refuseIf(reviewId != null, ALREADY_EXISTS);
        refuseIf(agencies.kindOf(command.partnership()) != AgencyKind.PARTNERSHIP, NOT_A_PARTNERSHIP);
        registers.enter(
                RegisterOf.reviews(command.partnership()),
                command.reference(),
                command.reviewId().toString(),
                REFERENCE_TAKEN);
        apply(new ReviewOpened(
                command.reviewId(),
                command.partnership(),
                command.type(),
                command.reference(),
                command.pseudonym(),
                command.title()));
    }

    @CommandHandler
    void setUpdateCycle(SetUpdateCycle command, Actor actor, Clock clock) {
        Authority.onlyThePartnership(actor, partnership);
        refuseIf(concluded, REVIEW_CONCLUDED);
        LocalDate start = command.startingOn();
        boolean sameStart = start == null || start.equals(startingOn);
        refuseIf(command.cycle() == cycle && sameStart, NOTHING_CHANGES);
        apply(new UpdateCycleSet(reviewId, command.cycle(), start == null ? LocalDate.now(clock) : start));
    }

    @CommandHandler
    void publish(PublishReview command, Actor actor, Clock clock) {
        Authority.onlyThePartnership(actor, partnership);
        refuseIf(published, ALREADY_PUBLISHED);
        apply(new ReviewPublished(reviewId, EffectiveDay.of(command.effectiveOn(), clock)));
    }

    @CommandHandler
    void conclude(ConcludeReview command, Actor actor, Clock clock, Plans plans) {
        Authority.onlyThePartnership(actor, partnership);
        refuseIf(concluded, REVIEW_CONCLUDED);
        LocalDate day = EffectiveDay.of(command.effectiveOn(), clock);
        plans.putAway(reviewId); // first, or an action written down between the question and this would be missed
        refuseIf(plans.hasUnclosedActions(reviewId), ACTIONS_STILL_OPEN);
        apply(new ReviewConcluded(reviewId, day));
    }

    /** Only its partnership decides about a review; to everybody else a command finds none. */
    @Override
    public boolean isKnownTo(Actor actor, Leads leads) {
        return !Authority.isOutsider(actor, partnership);
    }

    @Override
    public Refusal unknown() {
        return REVIEW_UNKNOWN;
    }

    Reviews.Held held() {
        return new Reviews.Held(partnership, reference);
    }

    @EventSourcingHandler
    void on(ReviewEvent event) {
        switch (event) {
            case ReviewOpened opened -> {
                reviewId = opened.reviewId();
                partnership = opened.partnership();
                reference = opened.reference();
            }
            case UpdateCycleSet set -> {
                cycle = set.cycle();
                startingOn = set.startingOn();
            }
            case ReviewPublished _ -> published = true;
            case ReviewConcluded _ -> concluded = true;
        }
    }
}
