package org.actionledger.query.actionpage;

import static org.actionledger.query.testing.QueryServiceTest.Today.DATE;
import static org.actionledger.query.testing.Sights.AUDITOR;
import static org.actionledger.query.testing.Sights.OPERATOR;
import static org.actionledger.query.testing.Sights.OVERSIGHT;
import static org.actionledger.query.testing.Sights.contributor;
import static org.actionledger.query.testing.Sights.coordinator;
import static org.actionledger.query.testing.Sights.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.LinkKind;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationLinked;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.platform.http.Http;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.platform.Sight;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.actionledger.query.testing.Recommendations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A review of the town with two recommendations. About the first, the police lead one action, and housing leads one that was the police's
 * until today; the second is addressed to health, and nothing is done about it. The county has a review with the same reference, and an
 * action of the police.
 */
@QueryServiceTest
class ActionSightTest {

    private static final AsOf NOW = new AsOf(null, DATE);
    private static final AsOf LAST_WEEK = new AsOf(Instant.parse("2025-09-22T12:00:00Z"), DATE.minusDays(8));
    private static final String THEN = "effectiveOn=2025-09-22";

    private final AgencyId town = Actions.anAgency();
    private final AgencyId county = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();
    private final AgencyId housing = Actions.anAgency();
    private final AgencyId health = Actions.anAgency();
    private final ReviewId ofTown = new ReviewId(UUID.randomUUID());
    private final ReviewId ofCounty = new ReviewId(UUID.randomUUID());
    private final String review = "DHR-" + ofTown;
    private final Recommendations first = Recommendations.in(ofTown, town, review);
    private final Recommendations second = Recommendations.in(ofTown, town, review);
    private final Recommendations countys = Recommendations.in(ofCounty, county, review);
    private final ActionId ofPolice = new ActionId(UUID.randomUUID());
    private final ActionId handedOver = new ActionId(UUID.randomUUID());
    private final ActionId countysOfPolice = new ActionId(UUID.randomUUID());

    @Autowired
    ActionFinder finder;

    @Autowired
    RecommendationPages recommendations;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @BeforeEach
    void a_town_and_a_county() {
        ledger.append(
                new History("Review", ofTown)
                        .then(new ReviewOpened(ofTown, town, ReviewType.DHR, review, "Anna", "The death of Anna")),
                first.history()
                        .then(first.raised("1"))
                        .then(new RecommendationLinked(first.id(), second.id(), LinkKind.SUPPORTS))
                        .then(new RecommendationLinked(first.id(), countys.id(), LinkKind.REPEATS)),
                second.history().then(second.raised("2", health)),
                countys.history().then(countys.raised("1")),
                assigned(ofPolice, first, "/1/1"),
                assigned(handedOver, first, "/1/2")
                        .at(Instant.parse("2025-09-29T12:00:00Z"))
                        .then(new ActionReassigned(handedOver, housing, List.of(), null, "it is about homes")),
                assigned(countysOfPolice, countys, "/1/1"));
        ledger.awaitRead(ActionPageProjection.NAME);
    }

    @Test
    void what_is_no_business_of_who_asks_is_answered_as_what_there_is_not() {
        for (String page :
                List.of("", "/progress", "/progress/1", "/replay", "/replay?until=99", "/progress?format=csv")) {
            for (Sight sight : List.of(contributor(police), coordinator(county), contributor(town))) {
                assertThat(told(handedOver + page, sight))
                        .as("%s for %s", page, sight)
                        .isEqualTo(told(UUID.randomUUID() + page, sight));
                String then = page + (page.contains("?") ? "&" : "?") + THEN;
                if (!page.endsWith("1") && !page.contains("until")) {
                    assertThat(told(handedOver + then, sight)).isEqualTo(told(UUID.randomUUID() + then, sight));
                }
            }
        }
    }

    @Test
    void whose_business_it_is_sees_all_of_it_with_its_past() {
        for (Sight sight : List.of(contributor(housing), coordinator(housing), coordinator(town), AUDITOR)) {
            for (String page : List.of("", "/progress", "/progress/1", "/replay", "?" + THEN, "/progress?" + THEN)) {
                assertThat(get("/api/v1/actions/" + handedOver + page, sight).status())
                        .as("%s for %s", page, sight)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void who_has_the_version_of_a_page_that_is_hidden_is_not_told_that_it_is_the_same() {
        Http.Answer answer = Http.at(port)
                .get("/api/v1/actions/" + handedOver)
                .with("If-None-Match", "\"2\"")
                .as(token(contributor(police)))
                .send();

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_review_and_a_reference_find_what_is_seen_of_them() {
        for (AsOf point : List.of(NOW, LAST_WEEK)) {
            assertThat(found(AUDITOR, ofTown, point)).containsExactly(ofPolice, handedOver);
            assertThat(found(coordinator(town), ofTown, point)).containsExactly(ofPolice, handedOver);
            assertThat(found(contributor(police), ofTown, point)).containsExactly(ofPolice);
            assertThat(found(contributor(housing), ofTown, point)).containsExactly(handedOver);
            assertThat(found(coordinator(county), ofTown, point)).isEmpty();
            assertThat(found(OPERATOR, ofTown, point)).isEmpty();
            FoundActions ofThatName =
                    finder.answer(new FindActions(review + "/1/1", null, point, null, 50), coordinator(county));
            assertThat(ofThatName.actions())
                    .extracting(FoundActions.Line::actionId)
                    .containsExactly(countysOfPolice);
            assertThat(ofThatName.total()).isEqualTo(1);
        }
        String csv = get("/api/v1/actions?format=csv&review=" + ofTown, contributor(police))
                .body();
        assertThat(csv).contains(ofPolice.toString()).doesNotContain(handedOver.toString());
    }

    @Test
    void oversight_finds_actions_without_a_text_and_opens_no_page() {
        FoundActions found = finder.answer(new FindActions(null, ofTown, NOW, null, 50), OVERSIGHT);

        assertThat(found.total()).isEqualTo(2);
        assertThat(found.actions()).allSatisfy(line -> {
            assertThat(line.description()).isNull();
            assertThat(line.review().title()).isNull();
            assertThat(line.review().pseudonym()).isNull();
            assertThat(line.review().reference()).isEqualTo(review);
        });
        assertThat(get("/api/v1/actions?format=csv&review=" + ofTown, OVERSIGHT).body())
                .contains(review)
                .doesNotContain("Anna", "Train all staff");
        assertThat(get("/api/v1/actions/" + ofPolice, OVERSIGHT).status()).isIn(403, 404);
        assertThat(recommendations.answer(new FindRecommendation(first.id(), NOW), OVERSIGHT))
                .isEmpty();
    }

    @Test
    void a_recommendation_is_seen_by_its_partnership_its_addressees_and_who_leads_an_action_about_it() {
        for (AsOf point : List.of(NOW, LAST_WEEK)) {
            assertThat(Stream.of(coordinator(town), contributor(police), contributor(housing), AUDITOR))
                    .allMatch(sight -> page(first.id(), point, sight) != null);
            assertThat(Stream.of(contributor(health), coordinator(county), contributor(town), OPERATOR))
                    .noneMatch(sight -> page(first.id(), point, sight) != null);
            assertThat(page(second.id(), point, contributor(health))).isNotNull();
            assertThat(page(second.id(), point, contributor(police))).isNull();
        }
        assertThat(told("/api/v1/recommendations/", first.id(), contributor(health)))
                .isEqualTo(told("/api/v1/recommendations/", UUID.randomUUID(), contributor(health)));
    }

    @Test
    void a_recommendation_names_only_actions_and_other_recommendations_that_are_seen() {
        for (AsOf point : List.of(NOW, LAST_WEEK)) {
            RecommendationPage forPolice = page(first.id(), point, contributor(police));
            assertThat(forPolice.actions())
                    .extracting(FoundActions.Line::actionId)
                    .containsExactly(ofPolice);
            assertThat(forPolice.links())
                    .extracting(link -> link.other().recommendationId())
                    .containsExactly(countys.id());
            RecommendationPage forTown = page(first.id(), point, coordinator(town));
            assertThat(forTown.actions())
                    .extracting(FoundActions.Line::actionId)
                    .containsExactly(ofPolice, handedOver);
            assertThat(forTown.links())
                    .extracting(link -> link.other().recommendationId())
                    .containsExactly(second.id());
        }
    }

    private RecommendationPage page(RecommendationId id, AsOf point, Sight sight) {
        return recommendations.answer(new FindRecommendation(id, point), sight).orElse(null);
    }

    private List<ActionId> found(Sight sight, ReviewId of, AsOf point) {
        FoundActions found = finder.answer(new FindActions(null, of, point, null, 50), sight);
        assertThat(found.total()).isEqualTo(found.actions().size());
        return found.actions().stream().map(FoundActions.Line::actionId).toList();
    }

    private String told(String action, Sight sight) {
        return told("/api/v1/actions/", action, sight);
    }

    /** The answer but for what is of the one request alone. */
    private String told(String path, Object thing, Sight sight) {
        Http.Answer answer = get(path + thing, sight);
        assertThat(answer.status()).isEqualTo(404);
        JsonNode body = answer.json();
        List<String> headers = answer.response().headers().map().entrySet().stream()
                .filter(header -> !Stream.of("date", "x-correlation-id", "connection")
                        .anyMatch(header.getKey()::equalsIgnoreCase))
                .map(header -> header.getKey() + header.getValue())
                .toList();
        String id = thing.toString().substring(0, 36);
        return (headers + body.toString())
                .replace(body.path("correlationId").asString(), "")
                .replace(id, "");
    }

    private Http.Answer get(String path, Sight sight) {
        return Http.at(port).get(path).as(token(sight)).send();
    }

    private History assigned(ActionId id, Recommendations recommendation, String reference) {
        Actions action = new Actions(id, recommendation.reviewId(), recommendation.partnership(), review + reference);
        return action.history()
                .then(recommendation.answeredBy(action.assigned(police)))
                .then(action.progress(DATE.minusDays(60), null));
    }
}
