package org.actionledger.platform.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;

/** The frame of the description: what it is about, how to get in, and the parts that operations refer to. */
final class Description {

    private static final String TOKEN = "token";

    private Description() {}

    static OpenAPI ofEverything() {
        return new OpenAPI()
                .info(new Info()
                        .title("Action Ledger")
                        .version("1.0")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                        .description("""
                            Follows every recommendation of a death review until it is done, and proves how it got there.

                            A command answers `201` with `Location`, the version as `ETag`, and the ids. Whoever changes what others \
                            may change too says with `If-Match` which version was seen. Each write also answers with a \
                            `Consistency-Token`; a question that brings it is answered when it knows of that write. A question answers \
                            `200`, also when there is nothing to tell. Every error is an `application/problem+json` document (RFC 9457) \
                            whose `type` a client may act on; they are listed in `docs/problems.md`, and each has an example below. What is \
                            stable and how it changes is written in `docs/versioning.md`.

                            Days are British calendar days in ISO 8601 (`2026-03-31`); instants are in UTC. Ids are UUIDs of version 7. \
                            A field that is not known is refused, and nothing that is sent is trimmed or cut.\
                            """))
                .servers(List.of(new Server().url("/").description("Where this description was fetched from.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(components());
    }

    private static Components components() {
        Components components = new Components()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Says who acts: claims `sub`, `role` and, but for operators, auditors and"
                                        + " oversight, `agency`."))
                .addParameters(
                        "OnBehalfOf",
                        new HeaderParameter()
                                .name("On-Behalf-Of")
                                .required(false)
                                .description(
                                        "The id of the agency a coordinator of the partnership speaks for, where it"
                                                + " is not her own.")
                                .schema(new StringSchema().format("uuid")))
                .addParameters(
                        "CorrelationId",
                        new HeaderParameter()
                                .name("X-Correlation-Id")
                                .required(false)
                                .description("Ties together what follows from one request; made when left out.")
                                .schema(new StringSchema().pattern("[A-Za-z0-9._:-]{8,64}")))
                .addHeaders(
                        "CorrelationId",
                        new Header()
                                .required(true)
                                .description(
                                        "The request's correlation id, brought or made; also in problems, in the log"
                                                + " and beside each event.")
                                .schema(new StringSchema()))
                .addHeaders(
                        "RetryAfter",
                        new Header()
                                .required(true)
                                .description("Seconds after which it may be worth asking again.")
                                .schema(new IntegerSchema().minimum(BigDecimal.ZERO)));
        ProblemSchemas.all().forEach(components::addSchemas);
        return components;
    }
}
