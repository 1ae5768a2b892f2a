package org.actionledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FormCheckTest {

    private static final Description DESCRIPTION =
            new Description(JsonMapper.shared().readTree("""
                {"components": {"schemas": {
                  "Thing": {"type": "object", "required": ["id"], "properties": {
                    "id": {"type": "string", "format": "uuid"},
                    "day": {"type": ["string", "null"], "format": "date"},
                    "state": {"type": "string", "enum": ["A", "B"]},
                    "name": {"type": "string", "maxLength": 3, "pattern": "^[a-z]*$"},
                    "parts": {"type": "array", "maxItems": 2, "items": {"$ref": "#/components/schemas/Part"}},
                    "owner": {"anyOf": [{"$ref": "#/components/schemas/Part"}, {"type": "null"}]},
                    "free": {"type": "object"}}},
                  "Part": {"type": "object", "properties": {"number": {"type": "integer", "minimum": 1}}},
                  "More": {"allOf": [{"$ref": "#/components/schemas/Thing"}, {"type": "object", "properties": {"more": {"type": "boolean"}}}]},
                  "Unheard": {"type": "string", "unheardOf": 1}}}}
                """));

    private static final String ID = "\"id\": \"01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f\"";

    @Test
    void what_is_as_described_has_no_faults() {
        assertThat(faults("Thing", "{" + ID + "}")).isEmpty();
        assertThat(faults("Thing", "{" + ID + """
            , "day": null, "state": "A", "name": "abc", "parts": [{"number": 1}], "owner": null, "free": {"x": [1]}}\
            """)).isEmpty();
        assertThat(faults("More", "{" + ID + ", \"more\": true, \"owner\": {\"number\": 2}}"))
                .isEmpty();
    }

    @Test
    void each_thing_that_is_otherwise_is_a_fault() {
        assertThat(faults("Thing", "{}")).containsExactly("$ has no \"id\"");
        assertThat(faults("Thing", "[]")).hasSize(1);
        assertThat(faults("Thing", "{\"id\": \"1-1-1-1-1\"}")).hasSize(1);
        for (String wrong : List.of(
                "\"day\": \"2026-02-29\"",
                "\"day\": 7",
                "\"state\": \"C\"",
                "\"state\": null",
                "\"name\": \"abcd\"",
                "\"name\": \"A\"",
                "\"parts\": [{}, {}, {}]",
                "\"parts\": [{\"number\": 0}]",
                "\"parts\": [{\"number\": 1.5}]",
                "\"owner\": 7")) {
            assertThat(faults("Thing", "{" + ID + ", " + wrong + "}")).as(wrong).isNotEmpty();
        }
    }

    @Test
    void what_is_not_described_must_not_be_there() {
        assertThat(faults("Thing", "{" + ID + ", \"secret\": 1}"))
                .containsExactly("$ has a secret that is not described");
        assertThat(faults("Thing", "{" + ID + ", \"parts\": [{\"secret\": 1}]}"))
                .containsExactly("$.parts[0] has a secret that is not described");
        assertThat(faults("More", "{" + ID + ", \"secret\": 1}"))
                .containsExactly("$ has a secret that is not described");
    }

    @Test
    void a_word_that_it_does_not_know_is_a_fault_so_that_nothing_goes_unchecked() {
        assertThat(faults("Unheard", "\"x\"")).hasSize(1);
    }

    private static List<String> faults(String schema, String value) {
        return FormCheck.faults(
                DESCRIPTION,
                DESCRIPTION.json().at("/components/schemas/" + schema),
                JsonMapper.shared().readTree(value));
    }
}
