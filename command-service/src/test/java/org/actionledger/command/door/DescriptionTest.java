package org.actionledger.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.command.overhttp.OverHttp;
import org.actionledger.command.planimport.reading.PlanProblem;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.platform.http.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@OverHttp
class DescriptionTest {

    private static final Set<String> ANSWERS_TO_EVERY_REQUEST = Set.of("400", "401", "403", "500");
    private static final Set<String> ANSWERS_TO_EVERY_COMMAND =
            Set.of("201", "400", "401", "403", "404", "409", "413", "415", "422", "500", "503");

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private JsonNode description;

    /** An operation: its path and method, how it is described, and whether it takes a command. */
    record Operation(String name, JsonNode described, boolean command) {}

    @BeforeEach
    void fetch() {
        description = Http.at(port).get("/v3/api-docs").send().json();
    }

    @Test
    void is_open_api_3_1_and_says_how_to_get_in() {
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description.at("/security/0").has("token")).isTrue();
    }

    @Test
    void every_mapped_endpoint_is_described_with_a_sentence_and_its_answers() {
        List<Operation> operations = operations();

        assertThat(operations).hasSizeGreaterThan(30);
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.described().path("summary").asString(""))
                    .as(operation.name())
                    .endsWith(".");
            assertThat(answers(operation)).as(operation.name()).containsAll(ANSWERS_TO_EVERY_REQUEST);
            if (operation.command()) {
                assertThat(answers(operation)).as(operation.name()).containsAll(ANSWERS_TO_EVERY_COMMAND);
            }
        });
    }

    @Test
    void every_error_is_described_as_a_problem_document() {
        for (Operation operation : operations()) {
            for (Map.Entry<String, JsonNode> answer :
                    operation.described().get("responses").properties()) {
                if (answer.getKey().startsWith("4") || answer.getKey().startsWith("5")) {
                    assertThat(reference(answer.getValue().at("/content/application~1problem+json/schema/$ref")))
                            .as(operation.name() + " " + answer.getKey())
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void a_command_is_described_with_its_headers() {
        JsonNode progress = description.at("/paths/~1api~1v1~1actions~1{actionId}~1progress/post");

        Stream<String> parameters = progress.get("parameters")
                .valueStream()
                .map(each -> each.has("$ref") ? reference(each.get("$ref")).get("name") : each.get("name"))
                .map(JsonNode::asString);
        assertThat(parameters)
                .containsExactlyInAnyOrder(
                        "actionId", "On-Behalf-Of", "If-Match", "X-Correlation-Id", "Idempotency-Key");
        assertThat(progress.at("/responses/201/headers").propertyNames())
                .containsExactlyInAnyOrder(
                        "Location", "ETag", "Consistency-Token", "X-Correlation-Id", "Idempotency-Replayed");
        assertThat(progress.at("/responses/412/headers").propertyNames()).contains("ETag");
        assertThat(progress.at("/responses/503/headers").propertyNames()).contains("Retry-After");
    }

    @Test
    void whoever_changes_something_must_say_which_version_was_seen_unless_it_adds_in_any_order_or_begins() {
        Map<String, Boolean> needed = new TreeMap<>();
        for (Operation operation : operations()) {
            operation
                    .described()
                    .get("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("name").asString("").equals("If-Match"))
                    .forEach(ifMatch -> {
                        boolean required = ifMatch.path("required").asBoolean();
                        needed.put(operation.name().replace("/api/v1", ""), required);
                        assertThat(answers(operation)).as(operation.name()).contains("412");
                        assertThat(answers(operation).contains("428"))
                                .as(operation.name())
                                .isEqualTo(required);
                        assertThat(ifMatch.get("description").asString().contains("May be left out: "))
                                .isNotEqualTo(required);
                    });
        }
        assertThat(needed.entrySet().stream().filter(each -> !each.getValue()).map(Map.Entry::getKey))
                .containsExactly(
                        "POST /actions/{actionId}/evidence",
                        "POST /actions/{actionId}/extensions",
                        "POST /actions/{actionId}/milestones",
                        "POST /actions/{actionId}/milestones/{milestoneId}/achievement",
                        "POST /actions/{actionId}/progress",
                        "POST /actions/{actionId}/update-requests",
                        "POST /agencies/{agencyId}/aliases",
                        "POST /recommendations/{recommendationId}/links");
        assertThat(operations().stream()
                        .map(operation -> operation.name().replace("/api/v1", ""))
                        .filter(operation -> !operation.startsWith("GET ") && !needed.containsKey(operation)))
                .containsExactlyInAnyOrder(
                        "POST /agencies",
                        "POST /reviews",
                        "POST /reviews/{reviewId}/recommendations",
                        "POST /recommendations/{recommendationId}/actions",
                        "POST /plan-imports",
                        "POST /plan-imports/{importId}/reversal");
    }

    @Test
    void what_an_import_may_be_answered_is_described() {
        JsonNode answers = description.at("/paths/~1api~1v1~1plan-imports/post/responses");

        assertThat(answers.propertyNames())
                .containsExactly("201", "400", "401", "403", "404", "406", "409", "413", "415", "422", "500", "503");
        assertThat(answers.at("/201/headers").propertyNames()).contains("Location", "ETag");
        JsonNode mending = description.at("/paths/~1api~1v1~1plan-imports~1{importId}/patch");
        assertThat(mending.at("/requestBody/content/application~1merge-patch+json/schema/$ref")
                        .asString())
                .endsWith("/PlanAnswers");
        assertThat(mending.at("/responses").propertyNames())
                .containsExactly(
                        "200", "400", "401", "403", "404", "406", "409", "412", "413", "415", "422", "428", "500",
                        "503");
        assertThat(description
                        .at("/paths/~1api~1v1~1plan-imports~1{importId}~1confirmation/post/responses")
                        .propertyNames())
                .containsExactly("202", "400", "401", "403", "404", "406", "409", "412", "422", "428", "500", "503");
        JsonNode problems = description.at("/components/schemas/UnreadablePlan/allOf/1/properties/problems/items");
        assertThat(problems.get("properties").propertyNames())
                .containsExactlyInAnyOrder(Arrays.stream(PlanProblem.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
    }

    @Test
    void every_reason_for_a_refusal_is_described_with_its_sentence() {
        JsonNode refusal = description.at("/components/schemas/Refusal");

        assertThat(refusal.get("enum").valueStream().map(JsonNode::asString))
                .containsExactly(
                        Arrays.stream(Refusal.values()).map(Refusal::name).toArray(String[]::new));
        assertThat(refusal.get("description").asString())
                .contains(Arrays.stream(Refusal.values()).map(Refusal::sentence).toList());
    }

    @Test
    void what_must_be_given_its_limits_and_its_meaning_are_described() {
        JsonNode update = description.at("/components/schemas/NewProgress");
        JsonNode closure = description.at("/components/schemas/Closure");

        assertThat(update.get("required").valueStream().map(JsonNode::asString)).containsExactly("narrative");
        assertThat(update.at("/properties/narrative/maxLength").asInt()).isEqualTo(20_000);
        assertThat(update.at("/properties/narrative/description").asString()).isNotBlank();
        assertThat(update.at("/properties/milestones/maxItems").asInt()).isEqualTo(100);
        assertThat(closure.get("description").asString()).contains("IMPLEMENTED_ONGOING`: Now standing practice.");
    }

    @Test
    void every_reference_leads_somewhere_and_no_javadoc_markup_shines_through() {
        List<JsonNode> references = description.findValues("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(reference(each)).as(each.asString()).isNotNull());
        assertThat(description.toString()).doesNotContain("{@", "<code>");
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            boolean command = Arrays.stream(method.getMethodParameters())
                    .anyMatch(each -> each.getParameterType() == Caller.class);
            for (String path : mapping.getPatternValues()) {
                if (path.startsWith("/api/")) {
                    mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(verb -> operations.add(new Operation(
                                    verb + " " + path,
                                    description
                                            .path("paths")
                                            .path(path)
                                            .path(verb.name().toLowerCase(java.util.Locale.ROOT)),
                                    command)));
                }
            }
        });
        return operations;
    }

    private static Set<String> answers(Operation operation) {
        return operation.described().path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonNode reference(JsonNode reference) {
        JsonNode found = description.at(reference.asString().substring(1));
        assertThat(found.isMissingNode()).as(reference.asString()).isFalse();
        return found;
    }
}
