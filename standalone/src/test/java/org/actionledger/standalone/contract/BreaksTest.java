package org.actionledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BreaksTest {

    private static final String BEFORE = """
        {"paths": {
           "/things": {"post": {"operationId": "addThing",
             "parameters": [{"name": "kind", "in": "query", "schema": {"type": "string", "enum": ["OLD", "NEW"]}}],
             "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewThing"}}}},
             "responses": {
               "201": {"headers": {"ETag": {}}, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
               "409": {}}}},
           "/others": {"get": {"operationId": "others", "responses": {"200": {}}}}},
         "components": {"schemas": {
           "NewThing": {"type": "object", "required": ["name"], "properties": {
             "name": {"type": "string", "maxLength": 10}, "note": {"type": "string"}}},
           "Thing": {"type": "object", "required": ["id"], "properties": {
             "id": {"type": "string", "format": "uuid"}, "state": {"type": "string", "enum": ["A", "B"]}}}}}}
        """;

    @Test
    void the_same_again_breaks_nobody() {
        assertThat(after("", "")).isEmpty();
    }

    @Test
    void more_to_ask_for_and_more_to_read_breaks_nobody() {
        assertThat(after(
                        "\"/others\": {\"get\"",
                        "\"/more\": {\"get\": {\"operationId\": \"more\", \"responses\": {}}}, \"/others\": {\"get\""))
                .isEmpty();
        assertThat(after("\"note\": {", "\"more\": {\"type\": \"string\"}, \"note\": {"))
                .isEmpty();
        assertThat(after("\"id\": {", "\"more\": {\"type\": \"string\"}, \"id\": {"))
                .isEmpty();
        assertThat(after("[\"A\", \"B\"]", "[\"A\", \"B\", \"C\"]")).isEmpty();
        assertThat(after("\"maxLength\": 10", "\"maxLength\": 20")).isEmpty();
    }

    @Test
    void what_is_gone_breaks_somebody() {
        assertThat(after("\"/others\"", "\"/elsewhere\"")).containsExactly("GET /others is gone");
        assertThat(after("\"addThing\"", "\"newThing\""))
                .containsExactly("POST /things is called newThing and no longer addThing");
        assertThat(after("\"name\": \"kind\"", "\"name\": \"sort\""))
                .containsExactly("POST /things no longer takes query kind");
        assertThat(after("[\"OLD\", \"NEW\"]", "[\"NEW\"]"))
                .containsExactly("POST /things query kind no longer knows OLD");
        assertThat(after("\"note\": {\"type\": \"string\"}", "\"x\": {}"))
                .containsExactly("NewThing has no note any more");
        assertThat(after("\"state\": {", "\"status\": {")).containsExactly("Thing has no state any more");
        assertThat(after("\"201\": {", "\"202\": {")).containsExactly("POST /things no longer answers 201");
        assertThat(after("{\"ETag\": {}}", "{}")).containsExactly("POST /things 201 no longer has the header ETag");
    }

    @Test
    void what_is_asked_for_in_addition_breaks_those_who_do_not_send_it() {
        assertThat(after("\"required\": [\"name\"]", "\"required\": [\"name\", \"note\"]"))
                .containsExactly("NewThing now demands note");
        assertThat(after("\"in\": \"query\"", "\"in\": \"query\", \"required\": true"))
                .containsExactly("POST /things now demands query kind");
        assertThat(after("\"maxLength\": 10", "\"maxLength\": 5"))
                .containsExactly("NewThing.name has a lower maxLength: 5");
        assertThat(after("\"note\": {\"type\": \"string\"}", "\"note\": {\"type\": \"integer\"}"))
                .containsExactly("NewThing.note no longer takes [string]");
    }

    @Test
    void what_is_no_longer_promised_breaks_those_who_rely_on_it() {
        assertThat(after("\"required\": [\"id\"]", "\"required\": []")).containsExactly("Thing no longer promises id");
        assertThat(after("\"id\": {\"type\": \"string\"", "\"id\": {\"type\": [\"string\", \"null\"]"))
                .containsExactly("Thing.id may now be [null]");
    }

    private static List<String> after(String was, String is) {
        assertThat(BEFORE).contains(was);
        return Breaks.between(read(BEFORE), read(was.isEmpty() ? BEFORE : BEFORE.replace(was, is)));
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
