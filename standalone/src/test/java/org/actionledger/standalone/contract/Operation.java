package org.actionledger.standalone.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One operation, as it is described. */
record Operation(Description description, String method, String path, JsonNode described) {

    /** {@code in} is path, query or header. */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    record Body(String mediaType, JsonNode schema, boolean required) {}

    String id() {
        return described.get("operationId").asString();
    }

    List<Parameter> parameters() {
        return described
                .path("parameters")
                .valueStream()
                .map(description::resolved)
                .map(each -> new Parameter(
                        each.get("name").asString(),
                        each.get("in").asString(),
                        each.path("required").asBoolean(false),
                        each.get("schema")))
                .toList();
    }

    List<Parameter> parameters(String in) {
        return parameters().stream().filter(each -> each.in().equals(in)).toList();
    }

    Optional<Body> body() {
        JsonNode body = description.resolved(described.path("requestBody"));
        return body.path("content").properties().stream()
                .findFirst()
                .map(content -> new Body(
                        content.getKey(),
                        content.getValue().get("schema"),
                        body.path("required").asBoolean(false)));
    }

    /** How that status is described; missing where it is not. */
    JsonNode answer(int status) {
        return description.resolved(described.path("responses").path(Integer.toString(status)));
    }

    /** The path with these in place of its parameters. */
    String path(Map<String, String> ids) {
        String filled = path;
        for (Parameter parameter : parameters("path")) {
            filled = filled.replace("{" + parameter.name() + "}", ids.getOrDefault(parameter.name(), "missing-id"));
        }
        return filled;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
