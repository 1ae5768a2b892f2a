package org.actionledger.query.actionpage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.recommendation.LinkKind;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationEvent;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationAmended;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationLinked;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRaised;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationReinstated;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRespondedTo;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationWithdrawn;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Response;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** What a recommendation demands, as it is worded now and as it was worded before. */
record Demand(
        RecommendationId recommendationId,
        long version,
        ReviewId reviewId,
        String reviewReference,
        AgencyId partnership,
        String number,
        boolean numberInDocument,
        Wording wording,
        List<Former> formerly,
        @Nullable Origin origin,
        List<AgencyId> addressees,
        List<Answer> responses,
        List<Link> links,
        @Nullable Withdrawal withdrawn,
        @Nullable String source)
        implements Versioned {

    record Wording(String text, List<Part> parts, @Nullable Scope scope) {}

    /** A wording that held until then. */
    record Former(Wording wording, Instant until, String amendedBecause) {}

    record Answer(
            AgencyId addressee, Response response, @Nullable String reason, LocalDate effectiveOn) {}

    record Link(RecommendationId other, LinkKind kind) {}

    record Withdrawal(String reason, LocalDate effectiveOn) {}

    /** What it is after an event. */
    static Demand after(@Nullable Demand row, RecommendationEvent event, Recorded recorded) {
        if (event instanceof RecommendationRaised e) {
            return raised(e, recorded);
        }
        if (row == null) {
            throw new IllegalStateException("recommendation " + event.recommendationId() + " was never raised");
        }
        return switch (event) {
            case RecommendationRaised _ -> throw new IllegalStateException("handled before");
            case RecommendationAmended e ->
                row.with(
                        recorded,
                        new Wording(e.text(), e.parts(), e.scope()),
                        and(row.formerly, new Former(row.wording, recorded.at(), e.reason())),
                        row.responses,
                        row.links,
                        row.withdrawn);
            case RecommendationRespondedTo e ->
                row.with(
                        recorded,
                        row.wording,
                        row.formerly,
                        and(row.responses, new Answer(e.addressee(), e.response(), e.reason(), e.effectiveOn())),
                        row.links,
                        row.withdrawn);
            case RecommendationLinked e ->
                row.with(
                        recorded,
                        row.wording,
                        row.formerly,
                        row.responses,
                        and(row.links, new Link(e.other(), e.kind())),
                        row.withdrawn);
            case RecommendationWithdrawn e ->
                row.with(
                        recorded,
                        row.wording,
                        row.formerly,
                        row.responses,
                        row.links,
                        new Withdrawal(e.reason(), e.effectiveOn()));
            case RecommendationReinstated _ ->
                row.with(recorded, row.wording, row.formerly, row.responses, row.links, null);
        };
    }

    private static Demand raised(RecommendationRaised e, Recorded recorded) {
        Object source = recorded.metadata().get(Provenance.SOURCE);
        return new Demand(
                e.recommendationId(),
                recorded.version(),
                e.reviewId(),
                e.reviewReference(),
                e.partnership(),
                e.number(),
                e.numberInDocument(),
                new Wording(e.text(), e.parts(), e.scope()),
                List.of(),
                e.origin(),
                e.addressees(),
                List.of(),
                List.of(),
                null,
                source == null ? null : source.toString());
    }

    private Demand with(
            Recorded recorded,
            Wording words,
            List<Former> wordsBefore,
            List<Answer> answers,
            List<Link> others,
            @Nullable Withdrawal end) {
        return new Demand(
                recommendationId,
                recorded.version(),
                reviewId,
                reviewReference,
                partnership,
                number,
                numberInDocument,
                words,
                wordsBefore,
                origin,
                addressees,
                answers,
                others,
                end,
                source);
    }

    private static <T> List<T> and(List<T> all, T more) {
        return Stream.concat(all.stream(), Stream.of(more)).toList();
    }
}
