package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Notebook;
import org.actionledger.query.testing.QueryServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@QueryServiceTest
class ReadinessTest {

    private static final String READINESS = "/actuator/health/readiness";
    private static final String OPERATOR = TestIssuer.tokenFor(new Actor("an-operator", Role.OPERATOR, null, null));
    private static final String AUDITOR = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Versions versions;

    @Autowired
    Refolder refolder;

    @Autowired
    Refolds refolds;

    @Autowired
    Projection notebookProjection;

    @AfterEach
    void all_is_as_it_was() {
        tablesAreOfVersion(1);
        refolds.of(Notebook.NAME).ifPresent(refolds::cancel);
        if (!refolder.isRunning()) {
            refolder.start();
        }
        await().until(() -> Http.at(port).get(READINESS).send().status() == 200);
    }

    @Test
    void operators_see_what_it_takes_to_be_ready_and_others_only_whether_it_is() {
        Answer ready = Http.at(port).get(READINESS).as(OPERATOR).send();
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().get("components").propertyNames())
                .filteredOn(component -> !component.equals("eventStore")) // there where it is in Axon Server
                .containsExactlyInAnyOrder("readinessState", "database", "projections");
        assertThat(Http.at(port)
                        .get("/actuator/health/liveness")
                        .as(OPERATOR)
                        .send()
                        .body())
                .isEqualTo("{\"status\":\"UP\"}");
        for (Answer toOthers : new Answer[] {
            Http.at(port).get(READINESS).send(),
            Http.at(port).get(READINESS).as(AUDITOR).send()
        }) {
            assertThat(toOthers.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void while_a_projection_cannot_be_read_it_is_not_ready_and_says_which() {
        refolder.stop();
        tablesAreOfVersion(0);
        seeMissing("must be built first");

        refolds.start(notebookProjection, Purpose.REBUILD, "test");
        await().untilAsserted(() -> seeMissing("is built, "));

        tablesAreOfVersion(2);
        seeMissing("its tables are of a later release");
    }

    @Test
    void while_a_projection_is_rebuilt_beside_tables_that_can_be_read_it_is_ready() {
        refolder.stop();
        refolds.start(notebookProjection, Purpose.REBUILD, "test");

        assertThat(Http.at(port).get(READINESS).send().status()).isEqualTo(200);
    }

    private void seeMissing(String why) {
        Answer answer = Http.at(port).get(READINESS).as(OPERATOR).send();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json()
                        .at("/components/projections/details/missing/notebook")
                        .asString())
                .startsWith(why);
        assertThat(Http.at(port).get(READINESS).send().body()).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
    }

    private void tablesAreOfVersion(int version) {
        jdbc.update("update processing.projection set version = ? where name = ?", version, Notebook.NAME);
        versions.look();
    }
}
