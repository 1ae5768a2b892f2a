package org.actionledger.query.actionpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.Delivery;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class ActionResourceTest {

    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));
    private static final LocalDate DUE = LocalDate.of(2025, 6, 30);

    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final AgencyId partnership = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();

    @Autowired
    ActionPageProjection projection;

    @Autowired
    Delivery delivery;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @Test
    void a_page_bears_its_version_and_is_not_sent_again_to_whoever_has_it() {
        Actions action = assigned("DHR7/1/1");

        Http.Answer page = get("/api/v1/actions/" + action.actionId());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("ETag")).isEqualTo("\"0\"");
        assertThat(page.header("Read-Position")).matches("\\d+");
        assertThat(page.json().path("due").path("daysOverdue").asInt()).isEqualTo(92);
        assertThat(page.json().path("lead").path("agencyId").asString()).isEqualTo(police.toString());
        assertThat(page.json().path("closing").isNull()).isTrue();
        Http.Answer again = Http.at(port)
                .get("/api/v1/actions/" + action.actionId())
                .with("If-None-Match", "\"0\"")
                .as(TOKEN)
                .send();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void what_is_not_known_is_not_found() {
        for (String unknown : List.of(
                "/api/v1/actions/" + UUID.randomUUID(),
                "/api/v1/actions/" + UUID.randomUUID() + "/progress",
                "/api/v1/actions/" + UUID.randomUUID() + "/progress/1",
                "/api/v1/recommendations/" + UUID.randomUUID())) {
            Http.Answer answer = get(unknown);
            assertThat(answer.status()).as(unknown).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
        assertThat(get("/api/v1/actions/DHR7").status()).isEqualTo(400);
    }

    @Test
    void an_action_is_found_by_what_people_call_it() {
        delivery.toTwice(
                projection,
                new History("Review", review)
                        .then(new ReviewOpened(review, partnership, ReviewType.DHR, "DHR7", null, null)));
        String reference = "DHR7-" + review + "/5a/2";
        Actions action = assigned(reference);

        JsonNode found = get("/api/v1/actions?reference=" + encoded(reference.toUpperCase(java.util.Locale.ROOT)))
                .json();

        assertThat(found.path("total").asInt()).isEqualTo(1);
        JsonNode line = found.path("actions").path(0);
        assertThat(line.path("actionId").asString()).isEqualTo(action.actionId().toString());
        assertThat(line.path("reference").asString()).isEqualTo(reference);
        assertThat(line.path("status").asString()).isEqualTo("ASSIGNED");
        assertThat(line.path("review").path("reference").asString()).isEqualTo("DHR7");
        assertThat(line.path("href").asString()).isEqualTo("/api/v1/actions/" + action.actionId());
        assertThat(get("/api/v1/actions?reference=" + encoded(reference) + "&review=" + UUID.randomUUID())
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void the_actions_of_a_review_come_page_by_page_in_the_order_people_count() {
        for (String number : List.of("10", "2", "10a", "1")) {
            assigned("DHR7/" + number + "/1");
        }

        List<String> references = new ArrayList<>();
        String next = "/api/v1/actions?limit=3&review=" + review;
        while (!next.isEmpty()) {
            JsonNode page = get(next).json();
            assertThat(page.path("total").asInt()).isEqualTo(4);
            page.path("actions")
                    .forEach(line -> references.add(line.path("reference").asString()));
            next = page.path("next").asString("");
        }

        assertThat(references).containsExactly("DHR7/1/1", "DHR7/2/1", "DHR7/10/1", "DHR7/10a/1");
    }

    @Test
    void a_search_for_everything_is_refused() {
        Http.Answer answer = get("/api/v1/actions");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("message").asString())
                .isEqualTo("must be given, or review");
    }

    @Test
    void progress_comes_page_by_page_newest_first() {
        Actions action = Actions.in(review, partnership, "DHR7/1/1");
        History history = action.history().then(action.assigned(police));
        for (int i = 0; i < 5; i++) {
            history.then(action.progress(DUE.plusDays(i), Rag.GREEN));
        }
        ledger.append(history);
        delivery.toTwice(projection, history);

        List<String> days = new ArrayList<>();
        String next = "/api/v1/actions/" + action.actionId() + "/progress?limit=2";
        while (!next.isEmpty()) {
            JsonNode page = get(next).json();
            assertThat(page.path("total").asInt()).isEqualTo(5);
            page.path("updates")
                    .forEach(update -> days.add(update.path("effectiveOn").asString()));
            next = page.path("next").asString("");
        }

        assertThat(days).containsExactly("2025-07-04", "2025-07-03", "2025-07-02", "2025-07-01", "2025-06-30");
        assertThat(get("/api/v1/actions/" + action.actionId() + "/progress/1")
                        .json()
                        .path("narrative")
                        .asString())
                .isEqualTo("Half of the staff are trained");
    }

    private Actions assigned(String reference) {
        Actions action = Actions.in(review, partnership, reference);
        delivery.toTwice(projection, action.history().then(action.assigned(police, TargetDate.due(DUE))));
        return action;
    }

    private Http.Answer get(String path) {
        return Http.at(port).get(path).as(TOKEN).send();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
