package org.actionledger.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyEvent.AgencyAliasAdded;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationAmended;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewEvent.ReviewPublished;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.actionledger.query.testing.Recommendations;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan that grew: what was known on 5 August is less than what is known at the end of September. */
@QueryServiceTest
class EveryListThenTest {

    private static final String AUGUST_5 = "recordedAt=2025-08-05T12:00:00Z";
    private static final String THIS_VERY_MOMENT = "recordedAt=2025-09-29T23:30:00Z";
    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));

    private final AgencyId partnership = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();
    private final AgencyId council = Actions.anAgency();
    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final String reference = "DHR-" + review.toString().substring(0, 8);
    private final Recommendations recommendation = Recommendations.in(review, partnership, reference);
    private final Actions first = Actions.in(review, partnership, reference + "/1/1");
    private final Actions second = Actions.in(review, partnership, reference + "/1/2");

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @BeforeEach
    void a_plan_that_grew() {
        History opened = new History("Review", review)
                .at(Instant.parse("2025-08-01T09:00:00Z"))
                .then(new ReviewOpened(review, partnership, ReviewType.DHR, reference, null, null))
                .at(Instant.parse("2025-08-20T09:00:00Z"))
                .then(new ReviewPublished(review, LocalDate.of(2025, 8, 19)));
        History raised = recommendation
                .history()
                .at(Instant.parse("2025-08-01T09:10:00Z"))
                .then(recommendation.raised("1"))
                .at(Instant.parse("2025-08-20T09:10:00Z"))
                .then(new RecommendationAmended(
                        recommendation.id(), "All staff should be trained", List.of(), Scope.LOCAL, "night staff"));
        History one = first.history()
                .at(Instant.parse("2025-08-01T09:20:00Z"))
                .then(recommendation.answeredBy(first.assigned(police, TargetDate.due(LocalDate.of(2025, 7, 31)))))
                .at(Instant.parse("2025-08-04T09:00:00Z"))
                .then(first.progress(LocalDate.of(2025, 8, 3), Rag.AMBER));
        one.then(new EntryCorrected(
                        first.actionId(), one.lastId(), new Correction("Most are trained", Rag.RED, null), "mistyped"))
                .at(Instant.parse("2025-08-21T09:00:00Z"))
                .then(new RatingAssured(first.actionId(), Rag.RED, "seen nothing", LocalDate.of(2025, 8, 20)))
                .then(new ExtensionGranted(first.actionId(), 1, TargetDate.due(LocalDate.of(2025, 9, 15)), null))
                .then(first.completed(LocalDate.of(2025, 8, 21)))
                .then(first.closed(LocalDate.of(2025, 8, 21)));
        History two = second.history()
                .at(Instant.parse("2025-08-20T10:00:00Z"))
                .then(recommendation.answeredBy(second.assigned(
                        police,
                        List.of(council),
                        TargetDate.due(LocalDate.of(2025, 9, 1)),
                        TargetDate.unread("soon"))));
        ledger.append(
                registered(partnership, "Anytown Partnership", AgencyKind.PARTNERSHIP),
                new History("Agency", council)
                        .at(Instant.parse("2025-08-20T09:30:00Z"))
                        .then(new AgencyRegistered(
                                council, "Council " + reference, AgencyKind.COUNCIL, List.of(), null, null)),
                registered(police, "Police " + reference, AgencyKind.POLICE)
                        .at(Instant.parse("2025-08-20T09:30:00Z"))
                        .then(new AgencyAliasAdded(police, "Bobbies " + reference)),
                opened,
                raised,
                one,
                two);
        Stream.of("overdue", "agencydashboard", "audittrail", "actionpage", "plan", "agencies")
                .forEach(ledger::awaitRead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", AUGUST_5})
    void what_is_taken_away_of_a_list_is_what_its_pages_say(String point) throws IOException {
        Map<String, String> lists = Map.of(
                "/overdue-actions?agency=" + police, "reference",
                "/actions?review=" + review, "reference",
                "/agencies?name=" + reference, "name",
                "/reviews?partnership=" + partnership, "reference",
                "/actions/" + first.actionId() + "/progress?", "narrative");
        for (Map.Entry<String, String> list : lists.entrySet()) {
            String path = list.getKey() + "&" + point;
            List<String> pages = get(path).findValuesAsString(list.getValue());
            Http.Answer csv = send(path + "&format=csv");
            List<String> table = CsvReader.builder().ofNamedCsvRecord(csv.body()).stream()
                    .map(row -> row.getField(list.getValue()))
                    .toList();

            assertThat(csv.header("Content-Disposition")).endsWith((point.isEmpty() ? "" : "2025-08-05") + ".csv\"");
            assertThat(csv.header("Read-Position")).matches("\\d+");
            assertThat(pages).as(path).containsAll(table);
            assertThat(table).as(path).hasSize(get(path).path("total").asInt());
            try (XSSFWorkbook book = new XSSFWorkbook(
                    new ByteArrayInputStream(send(path + "&format=xlsx").bytes()))) {
                assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(table.size());
            }
            assertThat(send(path + "&format=csv&limit=1").status()).isEqualTo(400);
            assertThat(send(path + "&format=docx").status()).isEqualTo(400);
        }
    }

    @Test
    void folded_from_events_this_very_moment_is_what_the_tables_say() {
        for (String path : List.of(
                "/overdue-actions?agency=" + police,
                "/overdue-actions?partnership=" + partnership + "&sort=LAST_UPDATE",
                "/overdue-actions?review=" + review + "&rag=NONE,RED",
                "/actions/" + first.actionId() + "?",
                "/actions/" + second.actionId() + "?",
                "/actions/" + first.actionId() + "/progress?",
                "/actions/" + first.actionId() + "/audit-trail?",
                "/actions/" + first.actionId() + "/audit-trail?only=status",
                "/actions?review=" + review,
                "/actions?reference=" + second.reference(),
                "/recommendations/" + recommendation.id() + "?",
                "/reviews?partnership=" + partnership,
                "/reviews/" + review + "?",
                "/reviews/" + review + "/plan?",
                "/agencies?name=" + reference,
                "/agencies/" + police + "?",
                "/agencies/" + police + "/dashboard?",
                "/agencies/" + council + "/dashboard?",
                "/partnerships/" + partnership + "/dashboard?",
                "/reviews/" + review + "/dashboard?")) {
            assertThat(withoutPoint(get(path + "&" + THIS_VERY_MOMENT)))
                    .as(path)
                    .isEqualTo(withoutPoint(get(path)));
        }
    }

    @Test
    void the_plan_is_as_it_was() {
        JsonNode plan = get("/reviews/" + review + "/plan?" + AUGUST_5);

        assertThat(plan.path("asOf").path("recordedAt").asString()).isEqualTo("2025-08-05T12:00:00Z");
        assertThat(plan.path("review").path("status").asString()).isEqualTo("OPEN");
        JsonNode printed = plan.path("recommendations").path(0);
        assertThat(printed.path("text").asString()).isEqualTo("Staff should be trained");
        assertThat(printed.path("href").asString()).contains(AUGUST_5);
        assertThat(printed.path("actions").size()).isEqualTo(1);
        assertThat(printed.path("actions").path(0).path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(printed.path("actions").path(0).path("reported").asString()).isEqualTo("RED");
        assertThat(get("/reviews/" + review + "?" + AUGUST_5)
                        .path("actions")
                        .path("IN_PROGRESS")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/reviews?partnership=" + partnership + "&status=PUBLISHED&" + AUGUST_5)
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(get("/reviews?partnership=" + partnership + "&status=PUBLISHED")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_dashboard_counts_as_it_would_have_counted() {
        JsonNode then = get("/agencies/" + police + "/dashboard?" + AUGUST_5);

        assertThat(then.path("total").asInt()).isEqualTo(1);
        assertThat(then.path("overdue").asInt()).isEqualTo(1);
        assertThat(then.path("asOf").path("effectiveOn").asString()).isEqualTo("2025-08-05");
        assertThat(get("/agencies/" + police + "/dashboard?").path("total").asInt())
                .isEqualTo(2);
        assertThat(send("/agencies/" + council + "/dashboard?" + AUGUST_5).status())
                .isEqualTo(404);
    }

    @Test
    void recommendations_agencies_and_searches_are_as_they_were() {
        assertThat(get("/recommendations/" + recommendation.id() + "?" + AUGUST_5)
                        .path("text")
                        .asString())
                .isEqualTo("Staff should be trained");
        assertThat(get("/agencies/" + police + "?" + AUGUST_5).path("aliases").isEmpty())
                .isTrue();
        assertThat(get("/agencies?name=bobbies%20" + reference + "&" + AUGUST_5)
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(get("/agencies?name=bobbies%20" + reference).path("total").asInt())
                .isEqualTo(1);
        assertThat(get("/actions?review=" + review + "&" + AUGUST_5)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(send("/actions/" + second.actionId() + "?" + AUGUST_5).status())
                .isEqualTo(404);
    }

    @Test
    void pages_of_a_past_list_follow_each_other() {
        JsonNode page = get("/actions?review=" + review + "&limit=1&" + THIS_VERY_MOMENT);
        JsonNode next =
                Http.at(port).get(page.path("next").asString()).as(TOKEN).send().json();

        assertThat(page.path("actions").path(0).path("reference").asString()).isEqualTo(first.reference());
        assertThat(next.path("actions").path(0).path("reference").asString()).isEqualTo(second.reference());
        assertThat(next.path("next").isNull()).isTrue();
        assertThat(next.path("asOf").path("recordedAt").asString()).isEqualTo("2025-09-29T23:30:00Z");
    }

    /** Without what says which point it is about, also in links. */
    private static String withoutPoint(JsonNode answer) {
        answer.findParents("asOf").forEach(parent -> ((ObjectNode) parent).remove("asOf"));
        return answer.toPrettyString().replaceAll("\\?recordedAt=[^\"&]*&effectiveOn=[0-9-]*", "");
    }

    private static History registered(AgencyId agency, String name, AgencyKind kind) {
        return new History("Agency", agency)
                .at(Instant.parse("2025-08-01T08:00:00Z"))
                .then(new AgencyRegistered(agency, name, kind, List.of(), null, null));
    }

    private JsonNode get(String path) {
        Http.Answer answer = send(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json();
    }

    private Http.Answer send(String path) {
        return Http.at(port).get("/api/v1" + path).as(TOKEN).send();
    }
}
