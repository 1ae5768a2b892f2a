package org.actionledger.platform.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** A pattern is held to the whole of a text, and JSON Schema would be content with a part: so the description says where it begins and ends. */
class WholePatterns implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().getSchemas().values().forEach(WholePatterns::anchor);
        description.getComponents().getParameters().values().forEach(parameter -> anchor(parameter.getSchema()));
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getParameters)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Parameter::getSchema)
                .forEach(WholePatterns::anchor);
    }

    private static void anchor(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.setPattern("^(" + pattern + ")$");
        }
        anchor(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(WholePatterns::anchor);
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            anchor(values);
        }
    }
}
