package org.actionledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.actionledger.platform.http.Http;
import org.actionledger.standalone.door.WholeDoor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is served at {@code /v3/api-docs} is what is committed as {@code docs/openapi.yaml}: the contract is read in a diff, and changed on purpose. */
@WholeDoor
class CommittedDescriptionTest {

    private static final Path FILE = Path.of("..", "docs", "openapi.yaml");
    private static final Path PROBLEMS = Path.of("..", "docs", "problems.md");
    private static final String HOW =
            "mvn test -pl standalone -am -Dtest=CommittedDescriptionTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dcontract.write=true";

    @LocalServerPort
    private int port;

    @Test
    void the_door_is_described_as_it_is_committed() throws IOException {
        String served = Http.at(port).get("/v3/api-docs.yaml").send().body();
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(FILE, served);
        }
        String committed = Files.readString(FILE);

        if (!served.equals(committed)) {
            List<String> breaks = Breaks.between(json(committed), json(served));
            throw new AssertionError("The door is not described as in docs/openapi.yaml; it first differs at line "
                    + firstDifference(committed, served) + ".\n"
                    + (breaks.isEmpty()
                            ? "Clients of the one before go on as before."
                            : "THIS BREAKS CLIENTS (docs/versioning.md says what that takes):\n  "
                                    + String.join("\n  ", breaks))
                    + "\nWhere it is meant, write the file anew and look at its diff:\n  " + HOW);
        }
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_sentence_and_a_tag_that_is_explained() throws IOException {
        Description description = new Description(json(Files.readString(FILE)));
        List<Operation> operations = description.operations();
        List<String> tags = description.json().get("tags").findValuesAsString("name");

        assertThat(operations).hasSizeGreaterThan(70);
        assertThat(operations.stream().map(Operation::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.described().path("summary").asString(""))
                    .as(operation.toString())
                    .matches("[A-Z].{10,}");
            assertThat(operation.described().get("tags").valueStream().map(JsonNode::asString))
                    .as(operation.toString())
                    .isNotEmpty()
                    .allMatch(tags::contains);
        });
        assertThat(tags).doesNotHaveDuplicates();
        assertThat(description.json().get("tags").findValuesAsString("description"))
                .hasSameSizeAs(tags)
                .allMatch(sentence -> sentence.endsWith("."));
    }

    @Test
    void every_type_of_problem_has_an_example_of_the_status_that_its_page_says() throws IOException {
        Description description = new Description(json(Files.readString(FILE)));
        Map<String, JsonNode> examples = description.json().at("/components/examples").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, example -> example.getValue().get("value")));

        Map<String, String> statuses = Files.readAllLines(PROBLEMS).stream()
                .filter(line -> line.startsWith("| `"))
                .map(row -> row.split("\\|"))
                .collect(Collectors.toMap(row -> row[1].strip().replace("`", ""), row -> row[2].strip()));
        assertThat(statuses).hasSizeGreaterThan(50);
        assertThat(examples.keySet()).containsExactlyInAnyOrderElementsOf(statuses.keySet());
        assertThat(examples).allSatisfy((type, example) -> {
            assertThat(example.get("type").asString()).endsWith("/" + type);
            assertThat(statuses.get(type)).isIn(example.get("status").asString(), "any");
            assertThat(
                            FormCheck.faults(description, description.json().at("/components/schemas/Problem"), example)
                                    .stream()
                                    .filter(fault -> !fault.endsWith("that is not described")))
                    .as(type)
                    .isEmpty();
        });
    }

    @Test
    void every_example_is_of_the_form_beside_which_it_stands() throws IOException {
        Description description = new Description(json(Files.readString(FILE)));

        description
                .operations()
                .forEach(operation -> operation
                        .described()
                        .get("responses")
                        .forEach(answer -> answer.path("content")
                                .forEach(content -> content.path("examples")
                                        .forEach(example -> assertThat(FormCheck.faults(
                                                        description,
                                                        content.get("schema"),
                                                        description
                                                                .resolved(example)
                                                                .get("value")))
                                                .as(operation + " " + example)
                                                .isEmpty()))));
    }

    private static int firstDifference(String committed, String served) {
        List<String> were = committed.lines().toList();
        List<String> are = served.lines().toList();
        int line = 0;
        while (line < Math.min(were.size(), are.size()) && were.get(line).equals(are.get(line))) {
            line++;
        }
        return line + 1;
    }

    private static JsonNode json(String yaml) throws IOException {
        return JsonMapper.shared().readTree(new YAMLMapper().readTree(yaml).toString());
    }
}
