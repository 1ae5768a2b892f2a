package org.actionledger.query.actionpage;

import static org.actionledger.query.testing.QueryServiceTest.Today.NOW;
import static org.actionledger.query.testing.Sights.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.LinkKind;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
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
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.Delivery;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.QueryServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class RecommendationPageTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final RecommendationId id = new RecommendationId(UUID.randomUUID());
    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final AgencyId partnership = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();
    private final History history = new History("Recommendation", id);

    @Autowired
    ActionPageProjection projection;

    @Autowired
    RecommendationPages pages;

    @Autowired
    Delivery delivery;

    @Test
    void the_page_shows_what_was_demanded_and_of_whom() {
        given(raised(id, "5"));

        RecommendationPage page = page();

        assertThat(page.version()).isZero();
        assertThat(page.number()).isEqualTo("5");
        assertThat(page.text()).isEqualTo("Officers are trained");
        assertThat(page.parts()).containsExactly(new Part("a", "in each district"));
        assertThat(page.scope()).isEqualTo(Scope.LOCAL);
        assertThat(page.origin()).isEqualTo(Origin.AGENCY);
        assertThat(page.addressees()).containsExactly(new Named.Agency(police, null));
        assertThat(page.formerly()).isEmpty();
        assertThat(page.withdrawn()).isNull();
    }

    @Test
    void what_was_amended_keeps_the_words_it_had() {
        given(
                raised(id, "5"),
                new RecommendationAmended(id, "All officers are trained", List.of(), Scope.REGIONAL, "Said too little"),
                new RecommendationAmended(id, "All staff are trained", List.of(), Scope.REGIONAL, "Still too little"));

        assertThat(page().text()).isEqualTo("All staff are trained");
        assertThat(page().parts()).isEmpty();
        assertThat(page().formerly())
                .extracting(former -> former.wording().text())
                .containsExactly("Officers are trained", "All officers are trained");
        assertThat(page().formerly())
                .extracting(Demand.Former::amendedBecause)
                .containsExactly("Said too little", "Still too little");
        assertThat(page().version()).isEqualTo(2);
    }

    @Test
    void answers_links_and_a_withdrawal_are_shown() {
        RecommendationId other = new RecommendationId(UUID.randomUUID());
        delivery.toTwice(projection, new History("Recommendation", other).then(raised(other, "2")));
        given(
                raised(id, "5"),
                new RecommendationRespondedTo(id, police, Response.PARTLY, "Only new officers", DAY),
                new RecommendationLinked(id, other, LinkKind.REPEATS),
                new RecommendationWithdrawn(id, "Raised twice", DAY));

        assertThat(page().responses())
                .containsExactly(new RecommendationPage.Answer(
                        new Named.Agency(police, null), Response.PARTLY, "Only new officers", DAY));
        assertThat(page().links()).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.REPEATS);
            assertThat(link.other().number()).isEqualTo("2");
            assertThat(link.other().href()).isEqualTo("/api/v1/recommendations/" + other);
        });
        assertThat(page().withdrawn()).isEqualTo(new Demand.Withdrawal("Raised twice", DAY));

        given(new RecommendationReinstated(id, "Raised once after all", DAY));
        assertThat(page().withdrawn()).isNull();
    }

    @Test
    void what_is_done_about_it_is_listed() {
        given(raised(id, "5"));
        for (String reference : List.of("DHR7/5/10", "DHR7/5/9")) {
            ActionId action = new ActionId(UUID.randomUUID());
            delivery.toTwice(
                    projection,
                    new History("Action", action)
                            .then(new ActionProposed(
                                    action,
                                    reference,
                                    id,
                                    review,
                                    partnership,
                                    List.of(),
                                    "",
                                    null,
                                    null,
                                    List.of(),
                                    DAY)));
        }

        assertThat(page().actions()).extracting(FoundActions.Line::reference).containsExactly("DHR7/5/9", "DHR7/5/10");
    }

    private void given(Object... events) {
        for (Object event : events) {
            history.then(event);
        }
        delivery.toTwice(projection, history);
    }

    private RecommendationPage page() {
        return pages.answer(new FindRecommendation(id, NOW), AUDITOR).orElseThrow();
    }

    private RecommendationRaised raised(RecommendationId recommendation, String number) {
        return new RecommendationRaised(
                recommendation,
                review,
                partnership,
                "DHR7",
                number,
                true,
                "Officers are trained",
                List.of(new Part("a", "in each district")),
                Origin.AGENCY,
                Scope.LOCAL,
                List.of(police));
    }
}
