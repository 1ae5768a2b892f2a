package org.actionledger.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.actionledger.command.overhttp.County;
import org.actionledger.command.overhttp.OverHttp;
import org.actionledger.platform.consistency.ConsistencyToken;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One test for each kind of answer. */
@OverHttp
class AnswersTest {

    private static final String UPDATE = """
        {"narrative": "Half of them are trained.", "reported": "GREEN"}\
        """;

    @LocalServerPort
    private int port;

    private County county;

    @BeforeEach
    void found() {
        county = new County(port);
    }

    @Test
    void done_is_answered_with_the_place_the_version_and_the_ids() {
        String action = county.assignsAction();

        Answer answer = county.officer.send(action + "/progress", UPDATE);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1" + action);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("X-Correlation-Id")).isNotBlank();
        assertThat(ConsistencyToken.read(answer.header("Consistency-Token"))).isPresent();
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body()).isEqualTo("{\"id\":\"%s\",\"version\":1}".formatted(action.replace("/actions/", "")));
    }

    @Test
    void every_field_that_is_not_as_it_must_be_is_listed_at_once() {
        Answer answer = county.officer.send(county.assignsAction() + "/progress", """
            {"narrative": "bell \\u0007", "reported": "PURPLE", "ratingReason": "%s", "milestones": ["17"], "mood": 1,
             "parts": ["a\\nb"], "effectiveOn": "31/03/2026"}\
            """.formatted("x".repeat(4_001)));

        assertProblem(answer, 400, "validation-failed");
        assertThat(fields(answer))
                .containsExactly(
                        "effectiveOn", "milestones[0]", "mood", "narrative", "parts[0]", "ratingReason", "reported");
    }

    @Test
    void lists_have_at_most_a_hundred_entries() {
        Answer answer = county.coordinator.send("/agencies", """
            {"name": "Many names", "kind": "OTHER", "aliases": [%s"n"]}\
            """.formatted("\"n\", ".repeat(100)));

        assertProblem(answer, 400, "validation-failed");
        assertThat(fields(answer)).containsExactly("aliases");
    }

    @Test
    void fields_that_do_not_fit_one_another_are_named() {
        Answer answer = county.officer.send(county.assignsAction() + "/extensions", """
            {"proposed": {"raw": "June", "precision": "MONTH", "kind": "DUE"}, "reason": "No trainer."}\
            """);

        assertProblem(answer, 400, "validation-failed");
        assertThat(fields(answer)).containsExactlyInAnyOrder("proposed.dueBy", "proposed.kind");
    }

    @Test
    void an_id_in_the_path_and_a_version_that_cannot_be_read_are_named() {
        assertThat(fields(county.officer.send("/actions/17/progress", UPDATE))).containsExactly("actionId");
        for (String version : List.of("1", "W/\"1\"", "\"one\"", "\"1\", \"2\"")) {
            Answer answer = county.officer.send(county.assignsAction() + "/progress", UPDATE, version);
            assertProblem(answer, 400, "validation-failed");
            assertThat(fields(answer)).containsExactly("If-Match");
        }
    }

    @Test
    void without_a_token_nobody_comes_in() {
        Answer answer = Http.at(port).post("/api/v1/agencies", "{}").send();

        assertProblem(answer, 401, "token-missing");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void whose_role_may_not_is_told_which_may() {
        Answer answer = county.auditor.send(county.assignsAction() + "/progress", UPDATE);

        assertProblem(answer, 403, "forbidden");
        assertThat(answer.json().get("detail").asString())
                .isEqualTo("The role AUDITOR may not use that; allowed: COORDINATOR, CONTRIBUTOR.");
    }

    @Test
    void what_is_not_there_is_not_found() {
        Answer answer = county.officer.send("/actions/01980000-0000-7000-8000-0000000000aa/progress", UPDATE);

        assertProblem(answer, 404, "action-unknown");
        assertThat(answer.json().get("refusal").asString()).isEqualTo("ACTION_UNKNOWN");
    }

    @Test
    void what_does_not_fit_how_things_stand_is_a_conflict() {
        String action = county.assignsAction();
        county.officer.does(action + "/completion", """
            {"achievedOutcome": "All are trained."}\
            """);

        Answer answer = county.officer.send(action + "/progress", UPDATE);

        assertProblem(answer, 409, "completion-already-reported");
        assertThat(answer.json().get("refusal").asString()).isEqualTo("COMPLETION_ALREADY_REPORTED");
    }

    @Test
    void a_command_for_another_version_fails_and_is_told_the_present_one() {
        String action = county.assignsAction();
        county.officer.does(action + "/progress", UPDATE);

        Answer stale = county.officer.send(action + "/completion", """
            {"achievedOutcome": "All are trained."}\
            """, "\"0\"");

        assertProblem(stale, 412, "stale-version");
        assertThat(stale.header("ETag")).isEqualTo("\"1\"");
        assertThat(stale.json().get("version").asLong()).isEqualTo(1);
        JsonNode changes = stale.json().get("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.at("/0/version").asLong()).isEqualTo(1);
        assertThat(changes.at("/0/what").asString()).isEqualTo("ProgressRecorded");
        assertThat(Instant.parse(changes.at("/0/recordedAt").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(changes.at("/0/role").asString()).isEqualTo("CONTRIBUTOR");
        assertThat(changes.at("/0/agency").asString()).isEqualTo(county.police.toString());
        assertThat(stale.body()).doesNotContain("trained");

        Answer fresh = county.officer.send(action + "/completion", """
            {"achievedOutcome": "All are trained."}\
            """, stale.header("ETag"));
        assertThat(fresh.status()).as(fresh.body()).isEqualTo(201);
    }

    @Test
    void of_very_many_changes_the_last_are_told() {
        String action = county.assignsAction();
        for (int update = 1; update <= MissedChanges.MOST + 2; update++) {
            county.officer.does(action + "/progress", UPDATE.replace("Half", String.valueOf(update)));
        }

        Answer stale = county.officer.send(action + "/progress", UPDATE, "\"1\"");

        assertProblem(stale, 412, "stale-version");
        assertThat(stale.json().get("changes")).hasSize(MissedChanges.MOST);
        assertThat(stale.json().at("/changes/0/version").asLong()).isEqualTo(3);
        assertThat(stale.json().get("detail").asString()).endsWith("The last 50 of 51 changes are listed.");
    }

    @Test
    void whoever_changes_something_says_which_version_was_seen() {
        String action = county.assignsAction();
        String revision = """
            {"description": "Train all call handlers.", "reason": "Not only some."}\
            """;

        for (String none : new String[] {null, "*"}) {
            Answer answer = county.coordinator.send(action + "/revisions", revision, none);

            assertProblem(answer, 428, "precondition-required");
            assertThat(answer.json().get("detail").asString()).contains(" /api/v1" + action + " ");
        }
        assertThat(county.coordinator
                        .send(action + "/revisions", revision, "\"0\"")
                        .header("ETag"))
                .isEqualTo("\"1\"");
    }

    @Test
    void what_comes_into_being_has_no_version_to_match() {
        Answer answer = county.coordinator.send("/reviews", """
            {"partnership": "%s", "type": "DHR", "reference": "R9"}\
            """.formatted(county.partnership), "\"0\"");

        assertProblem(answer, 400, "validation-failed");
        assertThat(fields(answer)).containsExactly("If-Match");
    }

    @Test
    void a_version_that_never_was_fails_too() {
        Answer answer = county.officer.send(county.assignsAction() + "/progress", UPDATE, "\"7\"");

        assertProblem(answer, 412, "stale-version");
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.json().get("changes")).isEmpty();
    }

    @Test
    void what_is_added_in_any_order_needs_no_version_and_a_star_is_as_good_as_none() {
        String action = county.assignsAction();
        assertThat(county.officer.send(action + "/progress", UPDATE, null).status())
                .isEqualTo(201);
        assertThat(county.officer.send(action + "/evidence", """
            {"title": "List", "kind": "TRAINING", "location": "https://police.example/list"}\
            """, "*").status()).isEqualTo(201);
    }

    @Test
    void what_would_never_make_sense_is_unprocessable() {
        Answer answer = county.officer.send(county.assignsAction() + "/progress", """
            {"narrative": "Done tomorrow.", "effectiveOn": "2199-01-01"}\
            """);

        assertProblem(answer, 422, "effective-in-the-future");
    }

    private static List<String> fields(Answer answer) {
        return answer.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("https://action-ledger.org/problems/" + type);
        assertThat(answer.json().get("correlationId").asString()).isEqualTo(answer.header("X-Correlation-Id"));
    }
}
