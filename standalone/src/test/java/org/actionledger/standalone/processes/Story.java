package org.actionledger.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.TestIssuer;

/** What the people of one review do, each at the door of the command service, which answers with the version it made. */
final class Story {

    static final AgencyId PARTNERSHIP = AgencyId.of("01900000-0000-7000-8000-000000000001");
    static final AgencyId POLICE = AgencyId.of("01900000-0000-7000-8000-000000000002");

    private static final String OPERATOR = TestIssuer.tokenFor(new Actor("operator", Role.OPERATOR, null, null));
    private static final String COORDINATOR =
            TestIssuer.tokenFor(new Actor("coordinator", Role.COORDINATOR, PARTNERSHIP, null));
    private static final String OFFICER = TestIssuer.tokenFor(new Actor("officer", Role.CONTRIBUTOR, POLICE, null));
    /** May sign off what others did, not what the police did. */
    private static final String POLICE_COORDINATOR =
            TestIssuer.tokenFor(new Actor("police-coordinator", Role.COORDINATOR, POLICE, null));

    private final Http commands;

    Story(Http commands) {
        this.commands = commands;
    }

    /** Something that was created or changed, the version it has since, and the token by which a question waits for that. */
    record Made(String id, String eTag, String token) {}

    void registerAgencies() {
        made(post("/api/v1/agencies", OPERATOR, """
            {"agencyId": "%s", "name": "Fenmarsh Community Safety Partnership", "kind": "PARTNERSHIP"}\
            """, PARTNERSHIP));
        made(post("/api/v1/agencies", OPERATOR, """
            {"agencyId": "%s", "name": "Fenmarsh Constabulary", "kind": "POLICE"}\
            """, POLICE));
    }

    Made openReview() {
        return made(post("/api/v1/reviews", COORDINATOR, """
            {"partnership": "%s", "type": "DHR", "reference": "FM08", "pseudonym": "Rowan"}\
            """, PARTNERSHIP));
    }

    Made raiseRecommendation(Made review) {
        return made(post("/api/v1/reviews/" + review.id() + "/recommendations", COORDINATOR, """
            {"number": "1", "text": "Call handlers should know what to ask.", "origin": "PANEL", "scope": "LOCAL"}\
            """));
    }

    /** Promised by the police in January 2025 for the end of June. */
    Made assignAction(Made recommendation, String description) {
        return made(post(
                "/api/v1/recommendations/" + recommendation.id() + "/actions", COORDINATOR, """
                {"description": "%s", "lead": "%s", "targets": [{"dueBy": "2025-06-30"}], "effectiveOn": "2025-01-15"}\
                """, description, POLICE));
    }

    /** The one step that is traced. */
    Made recordProgress(Made action, String narrative) {
        return made(commands.post("/api/v1/actions/" + action.id() + "/progress", """
            {"narrative": "%s", "reported": "AMBER", "ratingReason": "A third is to do.", "effectiveOn": "2025-09-12"}\
            """.formatted(narrative))
                .with("traceparent", Traces.PARENT)
                .as(OFFICER)
                .send());
    }

    Made reportCompletion(Made action) {
        return made(commands.post("/api/v1/actions/" + action.id() + "/completion", """
            {"achievedOutcome": "97 of 100 sampled calls asked the question.", "effectiveOn": "2025-09-26"}\
            """)
                .with("If-Match", action.eTag())
                .as(OFFICER)
                .send());
    }

    /** The lead agency's own coordinator tries to sign off; answers what comes of it. */
    Answer closeByLeadAgency(Made action) {
        return close(action, POLICE_COORDINATOR);
    }

    /** The partnership signs off the version it has seen, and no other. */
    Made closeByPartnership(Made action) {
        return made(close(action, COORDINATOR));
    }

    private Answer close(Made action, String token) {
        return commands.post("/api/v1/actions/" + action.id() + "/closure", """
            {"closure": "IMPLEMENTED", "outcome": "Every caller is asked.", "effectiveOn": "2025-10-07"}\
            """)
                .with("If-Match", action.eTag())
                .as(token)
                .send();
    }

    private Answer post(String path, String token, String body, Object... values) {
        return commands.post(path, body.formatted(values)).as(token).send();
    }

    private static Made made(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new Made(answer.json().get("id").asString(), answer.header("ETag"), answer.header("Consistency-Token"));
    }
}
