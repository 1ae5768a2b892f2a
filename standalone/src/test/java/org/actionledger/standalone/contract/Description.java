package org.actionledger.standalone.contract;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The description of the door, as it is served. */
record Description(JsonNode json) {

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            String reference = found.get("$ref").asString();
            found = json.at(reference.substring(1));
            if (found.isMissingNode()) {
                throw new IllegalArgumentException("nothing is described as " + reference);
            }
        }
        return found;
    }

    /** All of them, in the order of their paths. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        json.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> operations.add(new Operation(
                                this,
                                verb.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                verb.getValue()))));
        return operations;
    }
}
