package org.actionledger.query.overdue;

import static org.actionledger.query.testing.QueryServiceTest.Today.DATE;
import static org.actionledger.query.testing.Sights.AUDITOR;
import static org.actionledger.query.testing.Sights.OPERATOR;
import static org.actionledger.query.testing.Sights.OVERSIGHT;
import static org.actionledger.query.testing.Sights.contributor;
import static org.actionledger.query.testing.Sights.coordinator;
import static org.actionledger.query.testing.Sights.token;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.platform.http.Http;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.platform.Sight;
import org.actionledger.query.testing.Actions;
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

/** Two partnerships with a review each. Of each, the police lead an action, and one more together with housing. */
@QueryServiceTest
class OverdueSightTest {

    private static final AsOf NOW = new AsOf(null, DATE);
    private static final AsOf LAST_WEEK = new AsOf(Instant.parse("2025-09-22T12:00:00Z"), DATE.minusDays(8));

    private final AgencyId town = Actions.anAgency();
    private final AgencyId county = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();
    private final AgencyId housing = Actions.anAgency();
    private final ReviewId ofTown = new ReviewId(UUID.randomUUID());
    private final ReviewId ofCounty = new ReviewId(UUID.randomUUID());
    private final Actions handedOver = Actions.in(ofTown, town, "T/1/3");

    @Autowired
    OverdueQueries queries;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @BeforeEach
    void four_actions_and_one_that_the_police_have_handed_over_today() {
        late(Actions.in(ofTown, town, "T/1/1"), police);
        late(Actions.in(ofTown, town, "T/1/2"), police, housing);
        late(Actions.in(ofCounty, county, "C/1/1"), police);
        late(Actions.in(ofCounty, county, "C/1/2"), police, housing);
        ledger.append(handedOver
                .history()
                .then(handedOver.assigned(police, TargetDate.due(DATE.minusDays(40))))
                .at(Instant.parse("2025-09-29T12:00:00Z"))
                .then(new ActionReassigned(handedOver.actionId(), housing, List.of(), null, "it is about homes")));
        ledger.awaitRead(OverdueProjection.NAME);
    }

    @Test
    void a_partnership_sees_what_is_its_own_and_an_agency_what_it_leads() {
        for (AsOf point : List.of(NOW, LAST_WEEK)) {
            assertThat(seen(coordinator(town), everything(), point)).containsExactly("T/1/1", "T/1/2", "T/1/3");
            assertThat(seen(contributor(police), everything(), point))
                    .containsExactly("C/1/1", "C/1/2", "T/1/1", "T/1/2");
            assertThat(seen(contributor(housing), everything(), point)).containsExactly("C/1/2", "T/1/2", "T/1/3");
            assertThat(seen(coordinator(housing), everything(), point)).containsExactly("C/1/2", "T/1/2", "T/1/3");
            assertThat(seen(OPERATOR, everything(), point)).isEmpty();
        }
    }

    @Test
    void asking_for_what_others_own_or_lead_finds_what_is_ones_own_of_it_and_no_more() {
        for (AsOf point : List.of(NOW, LAST_WEEK)) {
            assertThat(seen(coordinator(town), of(null, county, null), point)).isEmpty();
            assertThat(seen(coordinator(town), of(null, null, ofCounty), point)).isEmpty();
            assertThat(seen(coordinator(town), of(police, null, null), point)).contains("T/1/1", "T/1/2");
            assertThat(seen(coordinator(town), of(null, town, null), point)).containsExactly("T/1/1", "T/1/2", "T/1/3");
            assertThat(seen(contributor(housing), of(police, null, null), point))
                    .contains("C/1/2", "T/1/2");
            assertThat(seen(contributor(housing), of(null, town, null), point)).containsExactly("T/1/2", "T/1/3");
            assertThat(seen(contributor(housing), of(null, null, ofCounty), point))
                    .containsExactly("C/1/2");
            assertThat(seen(contributor(town), of(null, town, null), point)).isEmpty();
            assertThat(seen(AUDITOR, of(null, null, ofCounty), point)).containsExactly("C/1/1", "C/1/2");
        }
        assertThat(seen(coordinator(town), of(police, null, null), NOW)).containsExactly("T/1/1", "T/1/2");
    }

    @Test
    void what_was_handed_over_is_the_new_leads_and_not_the_old_ones_also_on_the_days_before() {
        assertThat(seen(AUDITOR, of(police, town, null), LAST_WEEK)).contains("T/1/3");

        assertThat(seen(contributor(police), of(police, town, null), LAST_WEEK)).containsExactly("T/1/1", "T/1/2");
        assertThat(seen(contributor(housing), of(police, town, null), LAST_WEEK))
                .containsExactly("T/1/2", "T/1/3");
    }

    @ParameterizedTest
    @EnumSource(OverdueSort.class)
    void totals_pages_and_files_hold_the_same(OverdueSort sort) {
        String token = token(coordinator(town));
        String list = "/api/v1/overdue-actions?sort=" + sort;
        JsonNode first = get(list + "&limit=2", token);
        JsonNode second = get(first.path("next").asString(), token);

        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(second.path("next").isNull()).isTrue();
        List<String> pages = first.findValuesAsString("actionId");
        pages.addAll(second.findValuesAsString("actionId"));
        assertThat(pages).hasSize(3).doesNotHaveDuplicates();
        assertThat(
                        CsvReader.builder()
                                .ofNamedCsvRecord(Http.at(port)
                                        .get(list + "&format=csv")
                                        .as(token)
                                        .send()
                                        .body())
                                .stream()
                                .map(row -> row.getField("action_id")))
                .isEqualTo(pages);
    }

    @Test
    void a_cursor_from_somebody_elses_list_shows_nothing_of_it() {
        String next = get("/api/v1/overdue-actions?review=" + ofCounty + "&sort=REFERENCE&limit=1", token(AUDITOR))
                .path("next")
                .asString();

        assertThat(get(next, token(contributor(housing))).findValuesAsString("reference"))
                .contains("C/1/2");
        JsonNode townsPage = get(next, token(coordinator(town)));
        assertThat(townsPage.path("total").asInt()).isZero();
        assertThat(townsPage.path("actions").isEmpty()).isTrue();
    }

    @Test
    void oversight_sees_all_lines_and_no_text() {
        for (AsOf point : List.of(NOW, LAST_WEEK)) {
            OverdueActions answer = answer(OVERSIGHT, of(null, town, null), point);
            assertThat(answer.total()).isEqualTo(3);
            assertThat(answer.actions())
                    .hasSize(3)
                    .allSatisfy(line -> assertThat(line.description()).isNull());
        }
        String file = Http.at(port)
                .get("/api/v1/overdue-actions?format=csv&partnership=" + town)
                .as(token(OVERSIGHT))
                .send()
                .body();
        assertThat(file).contains("T/1/1").doesNotContain("Train all staff");
    }

    private void late(Actions action, AgencyId lead, AgencyId... joint) {
        ledger.append(action.history()
                .then(action.assigned(lead, List.of(joint), TargetDate.due(DATE.minusDays(30))))
                .then(action.progress(DATE.minusDays(90), Rag.AMBER)));
    }

    private static Wanted everything() {
        return of(null, null, null);
    }

    private static Wanted of(@Nullable AgencyId agency, @Nullable AgencyId partnership, @Nullable ReviewId review) {
        return new Wanted(agency, partnership, review, null, List.of(), List.of(), null, null);
    }

    private List<String> seen(Sight sight, Wanted wanted, AsOf point) {
        OverdueActions answer = answer(sight, wanted, point);
        assertThat(answer.total()).isEqualTo(answer.actions().size());
        return answer.actions().stream().map(OverdueAction::reference).toList();
    }

    private OverdueActions answer(Sight sight, Wanted wanted, AsOf point) {
        return queries.answer(new FindOverdueActions(wanted, OverdueSort.REFERENCE, point, null, 50), sight);
    }

    private JsonNode get(String path, String token) {
        return Http.at(port).get(path).as(token).send().json();
    }
}
