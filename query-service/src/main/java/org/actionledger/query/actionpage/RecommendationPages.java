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
import org.actionledger.query.platform.PageSize;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Puts the page of a recommendation together. */
@Component
class RecommendationPages {

    private final PageReader reader;
    private final ActionFinder actions;

    RecommendationPages(PageReader reader, ActionFinder actions) {
        this.reader = reader;
        this.actions = actions;
    }

    @QueryHandler
    Optional<RecommendationPage> answer(FindRecommendation asked) {
        return reader.demands(Set.of(asked.recommendation())).stream()
                .findFirst()
                .map(this::page);
    }

    private RecommendationPage page(Demand demand) {
        Set<AgencyId> agencies = new HashSet<>(demand.addressees());
        agencies.add(demand.partnership());
        demand.responses().forEach(response -> agencies.add(response.addressee()));
        Names names = new Names(reader.names(agencies));
        return new RecommendationPage(
                demand.recommendationId(),
                demand.version(),
                Named.Review.of(demand.reviewId(), reader.review(demand.reviewId())),
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
                links(demand),
                demand.withdrawn(),
                actions.about(demand.recommendationId(), PageSize.MAX),
                SourceRow.of(demand.source()));
    }

    private List<RecommendationPage.Link> links(Demand demand) {
        Map<RecommendationId, Demand> others =
                reader.demands(demand.links().stream().map(Demand.Link::other).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Demand::recommendationId, Function.identity()));
        return demand.links().stream()
                .map(link -> new RecommendationPage.Link(
                        link.kind(), Named.Recommendation.of(link.other(), others.get(link.other()))))
                .toList();
    }
}
