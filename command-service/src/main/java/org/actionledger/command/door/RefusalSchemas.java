package org.actionledger.command.door;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.actionledger.command.refusal.Refusal;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** The forms of the problem documents that commands are answered with, and every reason for a refusal. */
class RefusalSchemas implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        description
                .getComponents()
                .addSchemas(
                        "RefusedCommand", problemWith("refusal", new Schema<>().$ref("#/components/schemas/Refusal")))
                .addSchemas("Refusal", refusals())
                .addSchemas("StaleVersion", staleVersion());
    }

    private static Schema<?> staleVersion() {
        return new Schema<>()
                .description("It has changed since it was seen.")
                .addAllOfItem(new Schema<>().$ref("#/components/schemas/Problem"))
                .addAllOfItem(new ObjectSchema()
                        .addProperty(
                                "version", new IntegerSchema().format("int64").description("The version it has."))
                        .addProperty(
                                "changes",
                                new ArraySchema()
                                        .items(change())
                                        .maxItems(MissedChanges.MOST)
                                        .description("What happened since the version that was named, oldest first; of"
                                                + " more than " + MissedChanges.MOST + " the last. Of a draft, which"
                                                + " keeps no history, none.")));
    }

    private static Schema<?> change() {
        return new ObjectSchema()
                .addProperty(
                        "version", new IntegerSchema().format("int64").description("The version it had with that."))
                .addProperty(
                        "what", new StringSchema().description("What happened.").example("ProgressRecorded"))
                .addProperty("recordedAt", new StringSchema().format("date-time"))
                .addProperty("role", new StringSchema().description("The role of who did it."))
                .addProperty("agency", new StringSchema().format("uuid").description("The agency of who did it."))
                .required(List.of("version", "what", "recordedAt"));
    }

    private static Schema<?> problemWith(String property, Schema<?> schema) {
        return new Schema<>()
                .addAllOfItem(new Schema<>().$ref("#/components/schemas/Problem"))
                .addAllOfItem(new ObjectSchema().addProperty(property, schema));
    }

    private static Schema<?> refusals() {
        StringSchema names = new StringSchema();
        Arrays.stream(Refusal.values()).map(Refusal::name).forEach(names::addEnumItem);
        return names.description(Arrays.stream(Refusal.values())
                .map(each -> "- `%s` (%d): %s"
                        .formatted(each, RefusalAdvice.status(each.kind()).value(), each.sentence()))
                .collect(Collectors.joining("\n", "Why the command was refused:\n", "")));
    }
}
