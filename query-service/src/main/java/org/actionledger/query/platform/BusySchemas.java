package org.actionledger.query.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The forms of the problem documents that tell how far something is which is in the way. */
@Component
class BusySchemas implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        description
                .getComponents()
                .addSchemas(
                        "UnderWay",
                        new Schema<>()
                                .description("A rebuild or check of the projection is under way.")
                                .addAllOfItem(new Schema<>().$ref("#/components/schemas/Problem"))
                                .addAllOfItem(new ObjectSchema()
                                        .addProperty(
                                                "progress",
                                                new Schema<>().$ref("#/components/schemas/RefoldProgress"))));
    }
}
