package org.actionledger.query.actionpage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.PageSize;
import org.actionledger.query.platform.Sight;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Puts the page of a recommendation together. */
@Component
class RecommendationPages {

    private final PageReader reader;
    private final ActionFinder actions;
    private final KnownThen then;
    private final Past past;

    RecommendationPages(PageReader reader, ActionFinder actions, KnownThen then, Past past) {
        this.reader = reader;
        this.actions = actions;
        this.then = then;
        this.past = past;
    }

    @QueryHandler
    Optional<RecommendationPage> answer(FindRecommendation asked, Sight sight) {
        return demands(reader.shown(Set.of(asked.recommendation()), sight), asked.asOf()).stream()
                .findFirst()
                .map(demand -> page(demand, asked.asOf(), sight));
    }

    private List<Demand> demands(Set<RecommendationId> ids, AsOf asOf) {
        return past.isNow(asOf) ? reader.demands(ids) : then.demands(ids, asOf);
    }

    private RecommendationPage page(Demand demand, AsOf asOf, Sight sight) {
        Set<AgencyId> agencies = new HashSet<>(demand.addressees());
        agencies.add(demand.partnership());
        demand.responses().forEach(response -> agencies.add(response.addressee()));
        Names names = new Names(reader.names(agencies));
        return new RecommendationPage(
                demand.recommendationId(),
                demand.version(),
                Named.Review.of(
                        demand.reviewId(),
                        past.isNow(asOf) ? reader.review(demand.reviewId()) : then.review(demand.reviewId(), asOf)),
                names.of(demand.partnership()),
                demand.number(),
                demand.numberInDocument(),
                demand.wording().text(),
                demand.wording().parts(),
                demand.wording().scope(),
                demand.formerly(),
                demand.origin(),
                names.of(demand.addressees()),
                demand.responses().stream()
                        .map(answer -> new RecommendationPage.Answer(
                                names.of(answer.addressee()), answer.response(), answer.reason(), answer.effectiveOn()))
                        .toList(),
                links(demand, asOf, sight),
                demand.withdrawn(),
                actions.about(demand.recommendationId(), asOf, sight, PageSize.MAX),
                SourceRow.of(demand.source()));
    }

    private List<RecommendationPage.Link> links(Demand demand, AsOf asOf, Sight sight) {
        Set<RecommendationId> shown =
                reader.shown(demand.links().stream().map(Demand.Link::other).collect(Collectors.toSet()), sight);
        Map<RecommendationId, Demand> others =
                demands(shown, asOf).stream().collect(Collectors.toMap(Demand::recommendationId, Function.identity()));
        return demand.links().stream()
                .filter(link -> shown.contains(link.other()))
                .map(link -> new RecommendationPage.Link(
                        link.kind(), Named.Recommendation.of(link.other(), others.get(link.other()))))
                .toList();
    }
}
