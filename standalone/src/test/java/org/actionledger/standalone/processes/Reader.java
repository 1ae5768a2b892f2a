package org.actionledger.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.standalone.processes.Story.Made;
import tools.jackson.databind.JsonNode;

/** Asks the query service, and asks again until the answer says that it knows enough. */
final class Reader {

    private static final String AUDITOR = TestIssuer.tokenFor(new Actor("auditor", Role.AUDITOR, null, null));
    private static final String OPERATOR = TestIssuer.tokenFor(new Actor("operator", Role.OPERATOR, null, null));
    /** Longer than a killed process keeps its claim on a projection. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Http queries;

    Reader(Http queries) {
        this.queries = queries;
    }

    /**
     * The action's page, which must know of what a command has answered; asked for again only if the service says that it does not know of
     * it yet, as after a kill.
     */
    JsonNode pageAt(Made action) {
        String path = "/api/v1/actions/" + action.id();
        Answer page = await("what " + path + " has become")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> queries.get(path)
                                .with("Consistency-Token", action.token())
                                .as(AUDITOR)
                                .send(),
                        answer -> answer.status() != 503);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.header("ETag")).isEqualTo(action.eTag());
        return page.json();
    }

    /** The answer of a projection that has read all events up to that one. */
    JsonNode after(long position, String path) {
        Answer answer = await("position " + position + " of " + path)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> get(path), each -> readPosition(each) >= position);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** The position of the last event there is, as operators see it. */
    long lastPosition() {
        Answer answer =
                queries.get("/api/v1/projections/actionpage").as(OPERATOR).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("position").asLong()
                + answer.json().get("behind").asLong();
    }

    private static long readPosition(Answer answer) {
        assertThat(answer.header("Read-Position")).as(answer.body()).matches("\\d+");
        return Long.parseLong(answer.header("Read-Position"));
    }

    private Answer get(String path) {
        return queries.get(path).as(AUDITOR).send();
    }
}
