package org.actionledger.platform.description;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** How an error is described: a problem document of a named form. */
public final class ProblemResponse {

    private ProblemResponse() {}

    /** {@code schema} is the name of the form, such as {@code Problem}. */
    public static ApiResponse of(String schema, String description) {
        return new ApiResponse()
                .description(description)
                .addHeaderObject("X-Correlation-Id", new Header().$ref("#/components/headers/CorrelationId"))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema))));
    }
}
