package org.actionledger.query.agencies;

import static org.actionledger.query.testing.QueryServiceTest.Today.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.agency.AgencyEvent.AgencyAliasAdded;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyEvent.AgencySucceeded;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.Delivery;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class AgenciesTest {

    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

    /** Makes the names of one test its own. */
    private final String county = UUID.randomUUID().toString().substring(0, 8);

    private final AgencyId id = Actions.anAgency();
    private final History history = new History("Agency", id);

    @Autowired
    AgenciesProjection projection;

    @Autowired
    AgencyQueries queries;

    @Autowired
    Delivery delivery;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"%s Constabulary", "  %s   CONSTABULARY ", "constab", "%s-police", "the old force", "ｏｌｄ"})
    void an_agency_is_found_by_any_of_its_names_however_spelt(String spelling) {
        given(
                registered("%s Constabulary".formatted(county), AgencyKind.POLICE, county + " Police"),
                new AgencyAliasAdded(id, "The Old Force (" + county + ")"));

        assertThat(find(spelling.formatted(county)))
                .extracting(FoundAgencies.Line::agencyId)
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s Constabularies", "police %s", "%%", "_____", "\\"})
    void other_names_and_wildcards_find_nothing_of_it(String spelling) {
        given(registered("%s Constabulary".formatted(county), AgencyKind.POLICE));
        String asked = spelling.formatted(county);

        assertThat(find(county + " " + asked)).hasSize(Spelling.folded(asked).isEmpty() ? 1 : 0);
    }

    @Test
    void a_page_shows_who_came_before_and_who_came_after() {
        AgencyId before = Actions.anAgency();
        AgencyId after = Actions.anAgency();
        delivery.toTwice(
                projection,
                new History("Agency", before)
                        .then(new AgencyRegistered(before, "Old Group", AgencyKind.HEALTH, List.of(), null, DAY))
                        .then(new AgencySucceeded(before, id, "Groups became boards", DAY)),
                new History("Agency", after)
                        .then(new AgencyRegistered(after, "Newest Board", AgencyKind.HEALTH, List.of(), null, null)));
        given(
                registered("New Board", AgencyKind.HEALTH, "NB"),
                new AgencySucceeded(id, after, "Boards were merged", DAY.plusYears(3)));

        JsonNode page = get("/api/v1/agencies/" + id).json();

        assertThat(page.path("name").asString()).isEqualTo("New Board");
        assertThat(page.path("version").asInt()).isEqualTo(1);
        assertThat(page.path("aliases").path(0).asString()).isEqualTo("NB");
        assertThat(page.path("successor").path("name").asString()).isEqualTo("Newest Board");
        assertThat(page.path("successor").path("effectiveOn").asString()).isEqualTo("2025-07-01");
        assertThat(page.path("predecessors").path(0).path("name").asString()).isEqualTo("Old Group");
        assertThat(page.path("predecessors").path(0).path("reason").asString()).isEqualTo("Groups became boards");
    }

    @Test
    void the_registry_is_read_page_by_page_in_the_order_of_names() {
        List<String> names = List.of("Trust", "borough council", "Ambulance", "Charity", "Zebra house");
        for (String name : names) {
            AgencyId agency = Actions.anAgency();
            delivery.toTwice(
                    projection,
                    new History("Agency", agency)
                            .then(new AgencyRegistered(
                                    agency, county + " " + name, AgencyKind.OTHER, List.of(), null, null)));
        }

        List<String> read = new ArrayList<>();
        String next = "/api/v1/agencies?limit=2&kind=OTHER&name=" + county;
        while (!next.isEmpty()) {
            Http.Answer answer = get(next);
            assertThat(answer.header("Read-Position")).matches("\\d+");
            assertThat(answer.json().path("total").asInt()).isEqualTo(5);
            answer.json()
                    .path("agencies")
                    .forEach(line -> read.add(line.path("name").asString().substring(county.length() + 1)));
            next = answer.json().path("next").asString("");
        }

        assertThat(read).containsExactly("Ambulance", "borough council", "Charity", "Trust", "Zebra house");
        assertThat(get("/api/v1/agencies?kind=POLICE&name=" + county)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void an_agency_that_is_not_registered_is_not_found() {
        assertThat(get("/api/v1/agencies/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(get("/api/v1/agencies?kind=CHOIR").status()).isEqualTo(400);
    }

    @Test
    void a_rebuild_makes_the_same_rows() {
        history.then(registered(county, AgencyKind.POLICE, "Alias of " + county))
                .then(new AgencySucceeded(id, Actions.anAgency(), "Merged", DAY));
        ledger.append(history);
        ledger.awaitRead(AgenciesProjection.NAME);
        List<String> rows = ledger.rows("agencies.agency", "agency_id", id);
        assertThat(rows).hasSize(1);

        ledger.rebuild(AgenciesProjection.NAME);

        assertThat(ledger.rows("agencies.agency", "agency_id", id)).isEqualTo(rows);
    }

    private void given(Object... events) {
        for (Object event : events) {
            history.then(event);
        }
        delivery.toTwice(projection, history);
    }

    private AgencyRegistered registered(String name, AgencyKind kind, String... aliases) {
        return new AgencyRegistered(id, name, kind, List.of(aliases), null, null);
    }

    private List<FoundAgencies.Line> find(String name) {
        return queries.answer(new FindAgencies(name, null, NOW, null, 200)).agencies();
    }

    private Http.Answer get(String path) {
        return Http.at(port).get(path).as(TOKEN).send();
    }
}
