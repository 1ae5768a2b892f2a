package org.actionledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.standalone.door.WholeDoor;
import org.actionledger.standalone.door.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every operation of the door, driven from its description with right, boundary and broken requests: each is answered as it is described,
 * and never by a failure of ours. The seed says which requests are sent; {@code -Dcontract.seed=7} tries others, and
 * {@code -Dcontract.requests=1000} more for each operation than the build has time for.
 */
@WholeDoor
class GeneratedRequestsTest {

    private static final long SEED = Long.getLong("contract.seed", 1);
    private static final int OF_EACH = Integer.getInteger("contract.requests", 10);

    /** What nothing in order ever comes to, and why. */
    private static final Map<String, String> NEVER_SUCCEED = Map.of(
            "deadLetter", "no projection has failed",
            "discardDeadLetter", "no projection has failed");

    @Autowired
    private World world;

    @LocalServerPort
    private int port;

    @Test
    void whatever_is_sent_is_answered_as_it_is_described() throws IOException, InterruptedException {
        Description description =
                new Description(Http.at(port).get("/v3/api-docs").send().json());
        GeneratedRequests requests =
                new GeneratedRequests(port, description, cast(), types(), NEVER_SUCCEED.keySet(), SEED);

        requests.send(OF_EACH);

        assertThat(requests.complaints())
                .as(
                        "requests of seed %d (-Dcontract.seed=%d) not answered as described, of %d",
                        SEED, SEED, requests.sent())
                .isEmpty();
        Set<String> all = description.operations().stream().map(Operation::id).collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThan(70).containsAll(NEVER_SUCCEED.keySet());
        all.removeAll(NEVER_SUCCEED.keySet());
        assertThat(requests.succeeded()).isEqualTo(all);
        assertThat(requests.sent()).isGreaterThan(all.size() * OF_EACH / 2);
    }

    @AfterEach
    void leave_nothing_paused() {
        assertThat(Http.at(port)
                        .request("DELETE", "/api/v1/projections/" + Ground.PAUSED + "/pause", null)
                        .as(token(Role.OPERATOR, ""))
                        .send()
                        .status())
                .isEqualTo(200);
    }

    /** A partnership of its own, so that nobody else's lists grow. */
    private Cast cast() {
        Cast cast = new Cast(
                token(Role.COORDINATOR, "1"),
                token(Role.CONTRIBUTOR, "2"),
                token(Role.AUDITOR, ""),
                token(Role.OPERATOR, ""),
                agency("1").toString(),
                agency("2").toString(),
                agency("3").toString(),
                Instant.now().toString());
        register(cast, cast.partnership(), "PARTNERSHIP");
        register(cast, cast.police(), "POLICE");
        register(cast, cast.trust(), "HEALTH");
        return cast;
    }

    private String token(Role role, String agency) {
        return world.token(new Actor("contract-" + role, role, agency.isEmpty() ? null : agency(agency), null));
    }

    private static AgencyId agency(String number) {
        return new AgencyId(UUID.nameUUIDFromBytes(("contract " + SEED + " " + number).getBytes()));
    }

    private void register(Cast cast, String agency, String kind) {
        assertThat(Http.at(port)
                        .post("/api/v1/agencies", """
                            {"agencyId": "%s", "name": "Contract %s", "kind": "%s"}\
                            """.formatted(agency, agency, kind))
                        .as(cast.operator())
                        .send()
                        .status())
                .isEqualTo(201);
    }

    private static Set<String> types() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "problems.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(row -> "https://action-ledger.org/problems/" + row.split("`", 3)[1])
                .collect(Collectors.toSet());
    }
}
