package org.actionledger.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionledger.events.Id;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.action.ActionEvent.CompletionReported;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.actionledger.query.testing.Recommendations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two late actions of a review; on 10 August 2025 it turns out that one, reported complete by then, is of another review. */
@QueryServiceTest
class WithdrawnTest {

    private static final String BEFORE = "recordedAt=2025-08-05T12:00:00Z";
    private static final LocalDate DUE = LocalDate.of(2025, 7, 31);
    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));

    private final AgencyId partnership = Actions.anAgency();
    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final String reference = "DHR-" + review.toString().substring(0, 8);
    private final RecommendationId recommendation = new RecommendationId(UUID.randomUUID());
    private final ActionId stays = new ActionId(UUID.randomUUID());
    private final ActionId withdrawn = new ActionId(UUID.randomUUID());

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @BeforeEach
    void an_action_of_another_review_is_withdrawn() {
        ledger.append(
                at("Review", review, "2025-05-01T08:00:00Z")
                        .then(new ReviewOpened(review, partnership, ReviewType.DHR, reference, null, null)),
                at("Agency", partnership, "2025-05-01T08:00:00Z")
                        .then(new AgencyRegistered(
                                partnership, "Anytown", AgencyKind.PARTNERSHIP, List.of(), null, null)),
                at("Recommendation", recommendation, "2025-05-01T08:10:00Z")
                        .then(new Recommendations(recommendation, review, partnership, reference).raised("1")),
                at("Action", stays, "2025-05-01T08:20:00Z").then(proposed(stays, 1)),
                at("Action", withdrawn, "2025-05-01T08:20:00Z")
                        .then(proposed(withdrawn, 2))
                        .at(Instant.parse("2025-08-09T09:00:00Z"))
                        .then(new CompletionReported(withdrawn, "All are trained", false, LocalDate.of(2025, 8, 9)))
                        .at(Instant.parse("2025-08-10T09:00:00Z"))
                        .then(new ActionWithdrawn(withdrawn, "Of another review")));
        Stream.of("overdue", "agencydashboard", "actionpage", "plan").forEach(ledger::awaitRead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "effectiveOn=2025-08-05", "recordedAt=2025-08-11T12:00:00Z"})
    void by_what_is_known_since_it_counts_nowhere_whatever_the_day(String point) {
        assertCounted(1, point);
        assertThat(get("/actions?reference=" + reference + "/1/2&" + point)
                        .at("/actions/0/status")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void by_what_was_known_before_it_counts_as_it_did_then() {
        assertCounted(2, BEFORE);
    }

    @Test
    void its_page_says_that_it_was_withdrawn_and_why() {
        JsonNode page = get("/actions/" + withdrawn);

        assertThat(page.at("/status/status").asString()).isEqualTo("WITHDRAWN");
        assertThat(page.at("/status/since").asString()).isEqualTo("2025-08-10");
        assertThat(page.path("withdrawnBecause").asString()).isEqualTo("Of another review");
        assertThat(page.path("completion").isNull()).isTrue();
        assertThat(page.at("/due/overdue").asBoolean()).isFalse();
        assertThat(get("/actions/" + stays).path("withdrawnBecause").isNull()).isTrue();
    }

    private void assertCounted(int actions, String point) {
        assertThat(get("/overdue-actions?review=" + review + "&" + point)
                        .path("total")
                        .asInt())
                .as("overdue")
                .isEqualTo(actions);
        assertThat(get("/actions?review=" + review + "&" + point).path("total").asInt())
                .as("listed")
                .isEqualTo(actions);
        assertThat(get("/recommendations/" + recommendation + "?" + point)
                        .path("actions")
                        .size())
                .as("answering the recommendation")
                .isEqualTo(actions);
        assertThat(get("/reviews/" + review + "/plan?" + point)
                        .at("/recommendations/0/actions")
                        .size())
                .as("printed")
                .isEqualTo(actions);
        assertThat(Http.at(port)
                        .get("/api/v1/reviews/" + review + "/plan?format=csv&" + point)
                        .as(TOKEN)
                        .send()
                        .body()
                        .lines())
                .as("exported, under the headings")
                .hasSize(actions + 1);
        JsonNode counts = get("/reviews/" + review + "?" + point).path("actions");
        assertThat(counts.values().stream().mapToInt(JsonNode::asInt).sum())
                .as("counted in the review")
                .isEqualTo(actions);
        JsonNode dashboard = get("/partnerships/" + partnership + "/dashboard?" + point);
        assertThat(dashboard.path("total").asInt()).as("counted").isEqualTo(actions);
        assertThat(dashboard.path("overdue").asInt()).as("counted as overdue").isEqualTo(actions);
        assertThat(dashboard.findValuesAsString("status")).doesNotContain("WITHDRAWN");
        assertThat(dashboard.path("months").findValues("opened").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .as("counted as opened")
                .isEqualTo(actions);
    }

    private ActionProposed proposed(ActionId action, int position) {
        return new ActionProposed(
                action,
                reference + "/1/" + position,
                recommendation,
                review,
                partnership,
                List.of(),
                "Train all staff",
                null,
                null,
                List.of(TargetDate.due(DUE)),
                DUE.minusMonths(3));
    }

    private static History at(String type, Id id, String instant) {
        return new History(type, id).at(Instant.parse(instant));
    }

    private JsonNode get(String path) {
        Http.Answer answer = Http.at(port).get("/api/v1" + path).as(TOKEN).send();
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json();
    }
}
