package org.actionledger.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Rag;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.WebSlice;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.platform.log.LogLines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "action-ledger.http.body-limit=4KB")
class ProblemTest {

    private static final String TOKEN = TestIssuer.tokenFor(new Actor("a-1", Role.AUDITOR, null, null));
    private static final String ID = "01980000-0000-7000-8000-0000000000aa";

    @LocalServerPort
    private int port;

    @Test
    void a_good_body_is_read_with_ids_as_text_days_in_iso_and_null_lists_as_empty() {
        Answer answer = post("""
            {"id": "%s", "narrative": "Done", "reported": "GREEN", "effectiveOn": "2026-03-31", "steps": null}\
            """.formatted(ID));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("id").asString()).isEqualTo(ID);
        assertThat(answer.json().get("effectiveOn").asString()).isEqualTo("2026-03-31");
        assertThat(answer.json().get("steps").isEmpty()).isTrue();
    }

    @Test
    void all_fields_that_are_not_as_they_must_be_are_listed_at_once() {
        Answer answer = post("""
            {"narrative": " ", "reported": "RED", "steps": [{"title": "one"}, {"title": ""}]}\
            """);

        assertProblem(answer, 400, "validation-failed");
        assertThat(fields(answer)).containsExactlyInAnyOrder("id", "narrative", "effectiveOn", "steps[1].title");
        assertThat(answer.json().at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    void what_cannot_be_read_is_listed_together_with_what_breaks_a_constraint() {
        Answer answer = post("""
            {"id": "17", "narrative": " ", "reported": "PURPLE", "effectiveOn": "31/03/2026", "colour": {"a": [1]},
             "steps": [{"title": ""}, 7, {"titel": {"b": 2}, "title": {}, "late": []}],
             "last": 1}\
            """);

        assertProblem(answer, 400, "validation-failed");
        assertThat(fields(answer))
                .containsExactly(
                        "colour",
                        "effectiveOn",
                        "id",
                        "last",
                        "narrative",
                        "reported",
                        "steps[0].title",
                        "steps[1]",
                        "steps[2].late",
                        "steps[2].titel",
                        "steps[2].title");
    }

    @Test
    void whether_fields_fit_one_another_is_not_said_while_some_are_unread() {
        assertThat(fields(post("""
            {"narrative": "x", "reported": "PURPLE", "effectiveOn": "2026-03-31", "id": "%s"}\
            """.formatted(ID)))).containsExactly("reported");
    }

    @Test
    void a_value_that_is_none_of_the_allowed_ones_is_answered_with_those() {
        Answer answer = post("""
            {"narrative": "x", "reported": "PURPLE"}\
            """);

        assertProblem(answer, 400, "validation-failed");
        assertThat(fields(answer)).contains("reported");
        assertThat(error(answer, "reported").get("message").asString()).isEqualTo("must be one of RED, AMBER, GREEN");
        assertThat(error(answer, "reported").get("rejected").asString()).isEqualTo("PURPLE");
    }

    @Test
    void a_field_that_does_not_exist_is_refused_by_its_name() {
        Answer answer = post("""
            {"narrative": "x", "steps": [{"titel": "one"}]}\
            """);

        assertProblem(answer, 400, "validation-failed");
        assertThat(error(answer, "steps[0].titel").get("message").asString()).contains("title");
    }

    @Test
    void a_day_an_id_and_a_list_that_cannot_be_read_say_what_would_be_right() {
        assertThat(error(post("{\"effectiveOn\": \"31/03/2026\"}"), "effectiveOn")
                        .get("message")
                        .asString())
                .isEqualTo("must be a day, as 2026-03-31");
        assertThat(error(post("{\"id\": \"17\"}"), "id").get("message").asString())
                .startsWith("must be an id");
        assertThat(error(post("{\"steps\": \"one\"}"), "steps").get("message").asString())
                .isEqualTo("must be a list");
        assertThat(error(post("{\"steps\": [7]}"), "steps[0]").get("message").asString())
                .isEqualTo("must be an object");
    }

    @Test
    void a_body_that_is_no_json_says_where_it_goes_wrong() {
        Answer answer = post("{\"narrative\": \n  oops}");

        assertProblem(answer, 400, "unreadable-body");
        assertThat(answer.json().get("detail").asString()).contains("line 2");
    }

    @Test
    void a_missing_body_is_told() {
        assertProblem(post(""), 400, "unreadable-body");
    }

    @Test
    void another_content_type_is_refused_with_those_that_are_taken() {
        Answer answer = Http.at(port)
                .request("POST", "/progress", "<x/>")
                .with("Content-Type", "application/xml")
                .as(TOKEN)
                .send();

        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.json().get("detail").asString()).contains("application/json");
    }

    @Test
    void another_method_is_refused_with_those_that_are_taken() {
        Answer answer =
                Http.at(port).request("DELETE", "/progress", null).as(TOKEN).send();

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void a_problem_is_a_problem_document_whatever_the_caller_would_rather_have() {
        Answer answer = Http.at(port)
                .get("/list?limit=1")
                .with("Accept", "text/csv")
                .as(TOKEN)
                .send();
        assertProblem(answer, 406, "not-acceptable");

        answer = Http.at(port).get("/list").with("Accept", "text/csv").as(TOKEN).send();
        assertThat(answer.status()).isBetween(400, 406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void parameters_are_named_when_missing_unreadable_or_out_of_bounds() {
        assertThat(fields(get("/list"))).containsExactly("limit");
        assertThat(fields(get("/list?limit=many"))).containsExactly("limit");
        assertThat(fields(get("/list?limit=1000"))).containsExactly("limit");
        Answer rag = get("/list?limit=1&rag=blue");
        assertThat(error(rag, "rag").get("message").asString()).isEqualTo("must be one of RED, AMBER, GREEN");
        assertThat(fields(get("/actions/17"))).containsExactly("actionId");
        assertThat(fields(get("/actions/" + ID))).containsExactly("If-Match");
    }

    @Test
    void a_path_where_nothing_is_served_is_not_found() {
        assertProblem(get("/nowhere"), 404, "not-found");
        assertProblem(get("/error"), 404, "not-found");
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_its_length_is_announced_or_not() {
        String large = "{\"narrative\": \"" + "x".repeat(5000) + "\"}";
        assertProblem(post(large), 413, "body-too-large");

        Answer chunked = Http.at(port).postChunked("/progress", large).as(TOKEN).send();
        assertProblem(chunked, 413, "body-too-large");
        assertThat(chunked.json().path("detail").asString()).isEqualTo("A body has at most 4,096 bytes here.");
        assertThat(post(large).json().path("detail")).isEqualTo(chunked.json().path("detail"));
    }

    @Test
    void an_unexpected_exception_tells_nothing_but_the_correlation_id() {
        Answer answer = get("/broken");

        assertProblem(answer, 500, "internal-error");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("IllegalArgument");
        assertThat(answer.json().get("correlationId").asString()).isEqualTo(answer.header("X-Correlation-Id"));
    }

    /** Spring would take each for a client that has gone, and answer 200 with nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"the end of a stream", "broken pipe", "connection reset by peer"})
    void a_connection_of_ours_that_broke_is_not_taken_for_a_client_that_has_gone(String how) {
        assertProblem(get("/lost?how=" + how.replace(" ", "%20")), 500, "internal-error");
    }

    @Test
    void the_log_tells_of_it_whose_request_it_was_and_where_it_was_thrown_but_not_what_it_said() {
        try (LogLines log = new LogLines()) {
            Answer answer = get("/broken");

            assertThat(log.with("/broken failed")).singleElement().satisfies(line -> {
                JsonNode entry = JsonMapper.builder().build().readTree(line);
                assertThat(entry.get("correlationId").asString()).isEqualTo(answer.header("X-Correlation-Id"));
                assertThat(entry.get("actorId").asString()).isEqualTo("a-1");
                assertThat(entry.at("/error/type").asString()).isEqualTo("java.lang.IllegalArgumentException");
                assertThat(entry.at("/error/stack_trace").asString()).contains("Resource.broken(ProblemTest.java:");
            });
            assertThat(log.with("the secret")).isEmpty();
        }
    }

    @Test
    void what_a_service_refuses_by_name_comes_before_the_unexpected() {
        assertProblem(get("/refused"), 409, "already-closed");
    }

    @Test
    void access_denied_in_a_resource_is_forbidden_not_broken() {
        assertProblem(get("/denied"), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%ff", "a=%c3", "a=%00", "%00=a", "=a", "a=1&="})
    void a_query_that_cannot_be_read_is_refused_whatever_the_body_is(String query) {
        assertProblem(get("/list?limit=1&" + query), 400, "malformed-request");
        assertProblem(
                Http.at(port)
                        .request("POST", "/progress?" + query, "no parts")
                        .with("Content-Type", "multipart/form-data; boundary=a-line")
                        .as(TOKEN)
                        .send(),
                400,
                "malformed-request");
    }

    @Test
    void a_query_has_as_many_parameters_as_are_read() {
        assertThat(get("/list?limit=1" + "&a=1".repeat(999)).status()).isEqualTo(200);
        assertProblem(get("/list?limit=1" + "&a=1".repeat(1_000)), 400, "malformed-request");
        assertThat(get("/list?&&limit=1&a&b=%2B+%C3%A9&c==").status()).isEqualTo(200);
    }

    @Test
    void a_path_that_the_firewall_stops_is_a_problem_document_too() {
        Answer answer = get("/list;x=1?limit=1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private Answer post(String json) {
        return Http.at(port).post("/progress", json).as(TOKEN).send();
    }

    private Answer get(String path) {
        return Http.at(port).get(path).as(TOKEN).send();
    }

    private static List<String> fields(Answer answer) {
        return StreamSupport.stream(answer.json().get("errors").spliterator(), false)
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static JsonNode error(Answer answer, String field) {
        return StreamSupport.stream(answer.json().get("errors").spliterator(), false)
                .filter(error -> error.get("field").asString().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError(field + " is not in " + answer.body()));
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("https://action-ledger.org/problems/" + type);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("title").asString()).isNotBlank();
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        assertThat(answer.json().get("instance").asString()).startsWith("/");
        assertThat(answer.json().get("correlationId").asString()).isEqualTo(answer.header("X-Correlation-Id"));
    }

    record Step(@NotBlank String title) {}

    record Progress(
            @NotNull ActionId id,
            @NotBlank String narrative,
            @Nullable Rag reported,
            @NotNull LocalDate effectiveOn,
            List<@Valid Step> steps) {}

    enum Rule implements Reason {
        ALREADY_CLOSED
    }

    static class RefusedForTest extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @WebSlice
    @Configuration
    @Import(TestIssuer.Accepted.class)
    static class App {

        @Allowed(Role.AUDITOR)
        @RestController
        static class Resource {

            @PostMapping(path = "/progress", consumes = MediaType.APPLICATION_JSON_VALUE)
            Progress record(@RequestBody @Valid Progress progress) {
                return progress;
            }

            @GetMapping(path = "/list", produces = MediaType.APPLICATION_JSON_VALUE)
            List<String> list(@RequestParam @Max(100) int limit, @RequestParam @Nullable Rag rag) {
                return List.of(limit + " " + rag);
            }

            @GetMapping("/actions/{actionId}")
            ActionId action(@PathVariable ActionId actionId, @RequestHeader("If-Match") String version) {
                return actionId;
            }

            @GetMapping("/broken")
            String broken() {
                throw new IllegalArgumentException("the secret is 42");
            }

            @GetMapping("/lost")
            String lost(@RequestParam String how) {
                throw new IllegalStateException(
                        how, how.startsWith("the end") ? new EOFException() : new IOException(how));
            }

            @GetMapping("/refused")
            String refused() {
                throw new RefusedForTest();
            }

            @GetMapping("/denied")
            String denied() {
                throw new AccessDeniedException("no");
            }
        }

        @RestControllerAdvice
        static class Refusals {

            @ExceptionHandler
            ProblemDetail refused(RefusedForTest refused) {
                return ProblemType.of(Rule.ALREADY_CLOSED).document(HttpStatus.CONFLICT, "It is closed.");
            }
        }
    }
}
