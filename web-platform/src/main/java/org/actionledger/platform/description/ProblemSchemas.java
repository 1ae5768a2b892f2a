package org.actionledger.platform.description;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms of problem documents (RFC 9457). */
final class ProblemSchemas {

    private ProblemSchemas() {}

    static Map<String, Schema<?>> all() {
        Map<String, Schema<?>> schemas = new LinkedHashMap<>();
        schemas.put("Problem", problem());
        schemas.put(
                "InvalidRequest",
                new Schema<>()
                        .description("A request that is not as it must be; every fault is listed.")
                        .addAllOfItem(new Schema<>().$ref("#/components/schemas/Problem"))
                        .addAllOfItem(
                                new ObjectSchema().addProperty("errors", new ArraySchema().items(fieldProblem()))));
        return schemas;
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong (RFC 9457).")
                .addProperty(
                        "type",
                        new StringSchema().format("uri").description("The kind of error; a client may act on it."))
                .addProperty("title", new StringSchema().description("The kind of error, for people."))
                .addProperty("status", new IntegerSchema().description("The HTTP status."))
                .addProperty("detail", new StringSchema().description("What the matter was in this very case."))
                .addProperty(
                        "instance", new StringSchema().format("uri-reference").description("The path."))
                .addProperty("correlationId", new StringSchema().description("The request's correlation id."))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema<?> fieldProblem() {
        return new ObjectSchema()
                .addProperty(
                        "field",
                        new StringSchema().description("Its path in the body, or the name of the parameter or header."))
                .addProperty("message", new StringSchema().description("What would be right."))
                .addProperty("rejected", new Schema<>().description("What was given, where it is short."))
                .required(List.of("field", "message"));
    }
}
