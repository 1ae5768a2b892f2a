package org.actionledger.command.planimport.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Objects;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.platform.description.ProblemResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** What may be answered to those who follow an import, or undo it. */
@Component
class RunOperations implements GlobalOperationCustomizer {

    static {
        SpringDocUtils.getConfig().replaceWithSchema(ImportId.class, new UUIDSchema());
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType() == ImportProgressResource.class) {
            describeProgress(operation.getResponses());
        } else if (method.getBeanType() == ImportReversalResource.class) {
            describeReversal(operation.getResponses());
        }
        return operation;
    }

    private static void describeProgress(ApiResponses answers) {
        Content content = Objects.requireNonNull(answers.get("200")).getContent();
        content.addMediaType(
                org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE,
                new MediaType()
                        .schema(new StringSchema()
                                .description("Events progress, and then one done or stopped, whose data is the JSON;"
                                        + " between them comments.")));
        answers.addApiResponse("404", ProblemResponse.of("Problem", "There is no such import."));
        answers.addApiResponse(
                "503",
                ProblemResponse.of("Problem", "Too many follow imports here already.")
                        .addHeaderObject(
                                HttpHeaders.RETRY_AFTER,
                                new Header()
                                        .description("Seconds after which to ask again.")
                                        .schema(new IntegerSchema())));
    }

    private static void describeReversal(ApiResponses answers) {
        ApiResponse begun = Objects.requireNonNull(answers.remove("200"));
        answers.addApiResponse(
                "202",
                begun.description("It is being undone, or was.")
                        .addHeaderObject(
                                HttpHeaders.LOCATION,
                                new Header()
                                        .description("Where its progress is found.")
                                        .schema(new StringSchema().format("uri-reference"))));
        answers.addApiResponse(
                "403",
                ProblemResponse.of(
                        "RefusedCommand", "The token does not allow that, or a rule on who may forbids it."));
        answers.addApiResponse("404", ProblemResponse.of("Problem", "There is no such import."));
        answers.addApiResponse(
                "409", ProblemResponse.of("Problem", "Nothing of it was entered, or it is still being entered."));
        answers.addApiResponse("413", ProblemResponse.of("Problem", "The body is too large."));
        answers.addApiResponse("415", ProblemResponse.of("Problem", "It is sent as JSON."));
    }
}
