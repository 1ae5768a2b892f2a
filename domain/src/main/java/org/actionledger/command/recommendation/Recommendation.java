package org.actionledger.command.recommendation;

import static org.actionledger.command.refusal.Refusal.ALREADY_EXISTS;
import static org.actionledger.command.refusal.Refusal.LINK_TO_ITSELF;
import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.NUMBER_TAKEN;
import static org.actionledger.command.refusal.Refusal.ONLY_AN_ADDRESSEE;
import static org.actionledger.command.refusal.Refusal.RECOMMENDATION_NOT_WITHDRAWN;
import static org.actionledger.command.refusal.Refusal.RECOMMENDATION_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.RECOMMENDATION_WITHDRAWN;
import static org.actionledger.command.refusal.Refused.refuseIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionledger.command.agency.Agencies;
import org.actionledger.command.recommendation.RecommendationCommand.AmendRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.LinkRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.RaiseRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.ReinstateRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.RespondToRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.WithdrawRecommendation;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.register.RegisterOf;
import org.actionledger.command.register.Registers;
import org.actionledger.command.review.Reviews;
import org.actionledger.command.rule.Authority;
import org.actionledger.command.rule.EffectiveDay;
import org.actionledger.command.rule.KnownTo;
import org.actionledger.command.rule.Leads;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
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
import org.actionledger.events.review.ReviewId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a review demands, from the day it is raised to the day it is answered, or withdrawn.
 *
 * <p>The partnership raises it under a number that no other recommendation of the review bears, in the words of the report, perhaps with
 * lettered parts, perhaps made to certain agencies. Its wording may be amended, for a reason; the words it had stay in the ledger.
 * It may be said how it stands to other recommendations, of this review or any other of the partnership.
 *
 * <p>Each agency it is made to answers for itself: accepted, in part, or rejected. The partnership may write down an answer it was given.
 * Where the report names nobody, any agency that leads an action of it may answer. A later answer takes the place of the earlier one.
 *
 * <p>A recommendation that is withdrawn keeps its number, takes no more actions, and is neither amended nor answered any more. The
 * actions it has go their own way to their own end. It can still be linked, so that readers are sent to what took its place. A withdrawal
 * that proves wrong is taken back: the recommendation is reinstated, and pursued as before.
 */
@AggregateRoot
@Revision("1")
public class Recommendation implements KnownTo {

    @AggregateIdentifier
    private RecommendationId recommendationId;

    private ReviewId reviewId;
    private AgencyId partnership;
    private String reference;
    private String text;
    private List<Part> parts = List.of();
    private @Nullable Scope scope;
    private List<AgencyId> addressees = List.of();
    private Map<String, RecommendationRespondedTo> responses = new LinkedHashMap<>();
    private List<RecommendationLinked> links = new ArrayList<>();
    private boolean withdrawn;

    Recommendation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void raise(RaiseRecommendation command, Actor actor, Reviews reviews, Agencies agencies, Registers registers) {
        Reviews.Held review = reviews.find(command.reviewId(), actor);
        Authority.onlyThePartnership(actor, review.partnership());
        refuseIf(recommendationId != null, ALREADY_EXISTS);
        agencies.mustBeKnown(command.addressees());
        registers.enter(
                RegisterOf.recommendations(command.reviewId()),
                command.number(),
                command.recommendationId().toString(),
                NUMBER_TAKEN);
        apply(new RecommendationRaised(
                command.recommendationId(),
                command.reviewId(),
                review.partnership(),
                review.reference(),
                command.number(),
                command.numberInDocument(),
                command.text(),
                command.parts(),
                command.origin(),
                command.scope(),
                command.addressees()));
    }

    @CommandHandler
    void amend(AmendRecommendation command, Actor actor) {
        Authority.onlyThePartnership(actor, partnership);
        refuseIf(withdrawn, RECOMMENDATION_WITHDRAWN);
        boolean same = command.text().equals(text) && command.parts().equals(parts) && command.scope() == scope;
        refuseIf(same, NOTHING_CHANGES);
        apply(new RecommendationAmended(
                recommendationId, command.text(), command.parts(), command.scope(), command.reason()));
    }

    @CommandHandler
    void respond(RespondToRecommendation command, Actor actor, Clock clock, Agencies agencies) {
        onlyAnAddresseeAnswers(command.addressee(), actor);
        refuseIf(withdrawn, RECOMMENDATION_WITHDRAWN);
        agencies.kindOf(command.addressee());
        RecommendationRespondedTo answer = new RecommendationRespondedTo(
                recommendationId,
                command.addressee(),
                command.response(),
                command.reason(),
                EffectiveDay.of(command.effectiveOn(), clock));
        refuseIf(answer.equals(responses.get(command.addressee().toString())), NOTHING_CHANGES);
        apply(answer);
    }

    @CommandHandler
    void link(LinkRecommendation command, Actor actor, Recommendations recommendations) {
        Authority.onlyThePartnership(actor, partnership);
        refuseIf(command.other().equals(recommendationId), LINK_TO_ITSELF);
        recommendations.find(command.other(), actor);
        RecommendationLinked link = new RecommendationLinked(recommendationId, command.other(), command.kind());
        refuseIf(links.contains(link), NOTHING_CHANGES);
        apply(link);
    }

    @CommandHandler
    void withdraw(WithdrawRecommendation command, Actor actor, Clock clock, Registers registers) {
        Authority.onlyThePartnership(actor, partnership);
        refuseIf(withdrawn, RECOMMENDATION_WITHDRAWN);
        LocalDate day = EffectiveDay.of(command.effectiveOn(), clock);
        registers.close(RegisterOf.actions(recommendationId), RECOMMENDATION_WITHDRAWN);
        apply(new RecommendationWithdrawn(recommendationId, command.reason(), day));
    }

    @CommandHandler
    void reinstate(ReinstateRecommendation command, Actor actor, Clock clock, Registers registers) {
        Authority.onlyThePartnership(actor, partnership);
        refuseIf(!withdrawn, RECOMMENDATION_NOT_WITHDRAWN);
        LocalDate day = EffectiveDay.of(command.effectiveOn(), clock);
        registers.open(RegisterOf.actions(recommendationId), RECOMMENDATION_WITHDRAWN);
        apply(new RecommendationReinstated(recommendationId, command.reason(), day));
    }

    private void onlyAnAddresseeAnswers(AgencyId addressee, Actor actor) {
        Authority.takesPart(actor, partnership);
        boolean isMadeToIt = addressees.isEmpty() || addressees.contains(addressee);
        boolean answersForIt =
                addressee.equals(actor.speaksFor()) || Authority.speaksForThePartnership(actor, partnership);
        refuseIf(!isMadeToIt || !answersForIt, ONLY_AN_ADDRESSEE);
    }

    @Override
    public boolean isKnownTo(Actor actor, Leads leads) {
        AgencyId agency = actor.agency();
        return !Authority.isOutsider(actor, partnership)
                || (agency != null && (addressees.contains(agency) || leads.hasActionOf(agency, recommendationId)));
    }

    @Override
    public Refusal unknown() {
        return RECOMMENDATION_UNKNOWN;
    }

    Recommendations.Demand demand() {
        return new Recommendations.Demand(
                reviewId,
                partnership,
                reference,
                parts.stream().map(Part::label).toList());
    }

    @EventSourcingHandler
    void on(RecommendationEvent event) {
        switch (event) {
            case RecommendationRaised raised -> {
                recommendationId = raised.recommendationId();
                reviewId = raised.reviewId();
                partnership = raised.partnership();
                reference = raised.reviewReference() + "/" + raised.number();
                text = raised.text();
                parts = raised.parts();
                scope = raised.scope();
                addressees = raised.addressees();
            }
            case RecommendationAmended amended -> {
                text = amended.text();
                parts = amended.parts();
                scope = amended.scope();
            }
            case RecommendationRespondedTo answer ->
                responses.put(answer.addressee().toString(), answer);
            case RecommendationLinked link -> links.add(link);
            case RecommendationWithdrawn _ -> withdrawn = true;
            case RecommendationReinstated _ -> withdrawn = false;
        }
    }
}
