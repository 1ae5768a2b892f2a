package org.actionledger.query.overdue;

import static org.actionledger.query.testing.QueryServiceTest.Today.DATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class OverdueResourceTest {

    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));

    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final AgencyId partnership = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();
    private final AgencyId council = Actions.anAgency();

    @Autowired
    OverdueProjection projection;

    @Autowired
    Delivery delivery;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @BeforeEach
    void a_review_with_two_agencies() {
        delivery.toTwice(
                projection,
                registered(partnership, "Anytown Partnership", AgencyKind.PARTNERSHIP),
                registered(police, "Anytown Police", AgencyKind.POLICE),
                registered(council, "anytown council", AgencyKind.COUNCIL),
                new History("Review", review)
                        .then(new ReviewOpened(review, partnership, ReviewType.DHR, "DHR7", null, null)));
    }

    @Test
    void a_line_says_everything_a_list_needs() {
        Actions action = overdue("DHR7/1/1", police, 10, Rag.AMBER);

        Http.Answer answer = get("?agency=" + police);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Read-Position")).matches("\\d+");
        JsonNode list = answer.json();
        assertThat(list.path("asOf").path("effectiveOn").asString()).isEqualTo(DATE.toString());
        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.path("next").isNull()).isTrue();
        JsonNode line = list.path("actions").path(0);
        assertThat(line.path("actionId").asString()).isEqualTo(action.actionId().toString());
        assertThat(line.path("reference").asString()).isEqualTo("DHR7/1/1");
        assertThat(line.path("description").asString()).isEqualTo("Train all staff");
        assertThat(line.path("review").path("reference").asString()).isEqualTo("DHR7");
        assertThat(line.path("partnership").path("name").asString()).isEqualTo("Anytown Partnership");
        assertThat(line.path("agency").path("name").asString()).isEqualTo("Anytown Police");
        assertThat(line.path("agency").path("kind").asString()).isEqualTo("POLICE");
        assertThat(line.path("daysOverdue").asInt()).isEqualTo(10);
        assertThat(line.path("reported").asString()).isEqualTo("AMBER");
        assertThat(line.path("assured").isNull()).isTrue();
        assertThat(line.path("href").asString()).isEqualTo("/api/v1/actions/" + action.actionId());
    }

    @Test
    void nothing_overdue_is_an_answer() {
        Http.Answer answer = get("?agency=" + Actions.anAgency());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("total").asInt()).isZero();
        assertThat(answer.json().path("actions").isEmpty()).isTrue();
    }

    @Test
    void filters_narrow_the_list() {
        overdue("DHR7/1/1", police, 10, Rag.AMBER);
        overdue("DHR7/1/2", police, 20, null);
        overdue("DHR7/1/3", council, 30, Rag.RED);

        assertThat(references("?review=" + review)).containsExactly("DHR7/1/3", "DHR7/1/2", "DHR7/1/1");
        assertThat(references("?partnership=" + partnership + "&agencyKind=POLICE"))
                .containsExactly("DHR7/1/2", "DHR7/1/1");
        assertThat(references("?review=" + review + "&rag=NONE")).containsExactly("DHR7/1/2");
        assertThat(references("?review=" + review + "&rag=RED,AMBER")).containsExactly("DHR7/1/3", "DHR7/1/1");
        assertThat(references("?review=" + review + "&assuredRag=NONE&agency=" + council))
                .containsExactly("DHR7/1/3");
        assertThat(references("?review=" + review + "&minDaysOverdue=20&maxDaysOverdue=29"))
                .containsExactly("DHR7/1/2");
        assertThat(references("?review=" + review + "&effectiveOn=" + DATE.minusDays(20)))
                .containsExactly("DHR7/1/3");
    }

    @Test
    void the_list_can_be_had_in_other_orders() {
        overdue("DHR7/2/10", police, 10, Rag.AMBER);
        overdue("DHR7/2/9", police, 20, null);
        overdue("DHR7/10/1", council, 15, Rag.RED);

        assertThat(references("?review=" + review + "&sort=DAYS_OVERDUE"))
                .containsExactly("DHR7/2/9", "DHR7/10/1", "DHR7/2/10");
        assertThat(references("?review=" + review + "&sort=REFERENCE"))
                .containsExactly("DHR7/2/9", "DHR7/2/10", "DHR7/10/1");
        assertThat(references("?review=" + review + "&sort=AGENCY").getFirst()).isEqualTo("DHR7/10/1");
        assertThat(references("?review=" + review + "&sort=LAST_UPDATE"))
                .containsExactly("DHR7/2/9", "DHR7/10/1", "DHR7/2/10");
    }

    @ParameterizedTest
    @EnumSource(OverdueSort.class)
    void following_next_shows_every_action_once_in_the_same_order(OverdueSort sort) {
        for (int i = 1; i <= 7; i++) {
            // pairs that are equal in everything they can be sorted by
            overdue("DHR7/" + i / 2, i < 4 ? police : council, 1 + i / 2, i == 5 ? Rag.RED : null);
        }
        String question = "?review=" + review + "&sort=" + sort;

        List<String> whole = ids(get(question).json());
        assertThat(whole).hasSize(7).doesNotHaveDuplicates();
        assertThat(paged(question)).isEqualTo(whole);
        assertThat(paged(question + "&recordedAt=2025-09-29T23:30:00Z"))
                .as("folded from events")
                .isEqualTo(whole);
    }

    private List<String> paged(String question) {
        List<String> paged = new ArrayList<>();
        String next = "/api/v1/overdue-actions" + question + "&limit=2";
        while (next != null) {
            JsonNode page = Http.at(port).get(next).as(TOKEN).send().json();
            assertThat(page.path("total").asInt()).isEqualTo(7);
            paged.addAll(ids(page));
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }
        return paged;
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("actions").forEach(line -> ids.add(line.path("actionId").asString()));
        return ids;
    }

    @Test
    void the_day_of_the_first_page_holds_for_the_pages_after_it() {
        overdue("DHR7/1/1", police, 10, null);
        overdue("DHR7/1/2", police, 9, null);
        LocalDate day = DATE.minusDays(3);
        JsonNode first =
                get("?agency=" + police + "&limit=1&effectiveOn=" + day).json();

        String next = first.path("next")
                .asString()
                .replace("effectiveOn=" + day + "&", "")
                .replace("&effectiveOn=" + day, "");
        JsonNode second = Http.at(port).get(next).as(TOKEN).send().json();

        assertThat(next).doesNotContain("effectiveOn");
        assertThat(second.path("asOf").path("effectiveOn").asString()).isEqualTo(day.toString());
        assertThat(second.path("actions").path(0).path("daysOverdue").asInt()).isEqualTo(6);
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        overdue("DHR7/1/1", police, 10, null);
        overdue("DHR7/1/2", police, 9, null);
        String next = get("?agency=" + police + "&limit=1").json().path("next").asString();

        assertRefused(next.substring(next.indexOf('?')).replace(police.toString(), council.toString()), "cursor");
        assertRefused("?cursor=bm90LW91cnM", "cursor");
        assertRefused("?cursor=no%20cursor", "cursor");
        assertRefused(next.substring(next.indexOf('?')) + "&effectiveOn=2020-01-01", "cursor");
    }

    @Test
    void what_cannot_be_asked_is_refused_and_every_fault_named() {
        assertRefused("?limit=201", "limit");
        assertRefused("?limit=0", "limit");
        assertRefused("?rag=PURPLE", "rag");
        assertRefused("?agency=the-police", "agency");
        assertRefused("?effectiveOn=30/09/2025", "effectiveOn");
        assertRefused("?agancy=" + police, "agancy");
        assertThat(get("?limit=201&minDaysOverdue=-1").json().path("errors").size())
                .isEqualTo(2);
    }

    @Test
    void the_list_is_not_open_to_everyone() {
        assertThat(Http.at(port).get("/api/v1/overdue-actions").send().status()).isEqualTo(401);
    }

    private void assertRefused(String question, String field) {
        Http.Answer answer = get(question);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    private Actions overdue(String reference, AgencyId lead, int days, @Nullable Rag reported) {
        Actions action = Actions.in(review, partnership, reference);
        History history = action.history().then(action.assigned(lead, TargetDate.due(DATE.minusDays(days))));
        if (reported != null) {
            history.then(action.progress(DATE.minusDays(days), reported));
        }
        ledger.append(history);
        ledger.awaitRead(OverdueProjection.NAME);
        return action;
    }

    private List<String> references(String question) {
        List<String> references = new ArrayList<>();
        get(question)
                .json()
                .path("actions")
                .forEach(line -> references.add(line.path("reference").asString()));
        return references;
    }

    private Http.Answer get(String question) {
        return Http.at(port).get("/api/v1/overdue-actions" + question).as(TOKEN).send();
    }

    private static History registered(AgencyId agency, String name, AgencyKind kind) {
        return new History("Agency", agency).then(new AgencyRegistered(agency, name, kind, List.of(), null, null));
    }
}
