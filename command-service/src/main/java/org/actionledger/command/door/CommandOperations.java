package org.actionledger.command.door;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Objects;
import org.actionledger.platform.consistency.ConsistencyToken;
import org.actionledger.platform.description.ProblemResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** What every command may bring in headers, and what it may be answered. */
class CommandOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == Caller.class) {
                operation.addParametersItem(new Parameter().$ref("#/components/parameters/OnBehalfOf"));
                describeAnswers(operation.getResponses());
            }
            if (parameter.getParameterType() == Caller.class || parameter.getParameterType() == SeenVersion.class) {
                describeVersions(operation, parameter);
            }
        }
        return operation;
    }

    private static void describeVersions(Operation operation, MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(Creating.class)) {
            return;
        }
        InAnyOrder inAnyOrder = parameter.getParameterAnnotation(InAnyOrder.class);
        operation.addParametersItem(ifMatch(inAnyOrder));
        ApiResponses answers = operation.getResponses();
        answers.addApiResponse(
                "412",
                ProblemResponse.of("StaleVersion", "It has another version by now than If-Match says.")
                        .addHeaderObject(HttpHeaders.ETAG, eTag("The version it has.")));
        if (inAnyOrder == null) {
            answers.addApiResponse(
                    "428", ProblemResponse.of("Problem", "If-Match does not say which version of it was seen."));
        }
    }

    private static void describeAnswers(ApiResponses answers) {
        ApiResponse changed = Objects.requireNonNull(answers.remove("200"));
        answers.addApiResponse(
                "201",
                changed.description("Done.")
                        .addHeaderObject(
                                HttpHeaders.LOCATION,
                                new Header()
                                        .description("Where what was created or changed is found.")
                                        .schema(new StringSchema().format("uri-reference")))
                        .addHeaderObject(HttpHeaders.ETAG, eTag("Its version now, in quotation marks."))
                        .addHeaderObject(
                                ConsistencyToken.HEADER,
                                new Header()
                                        .description("Given with a question, it waits until that knows of this.")
                                        .schema(new StringSchema().pattern("^" + ConsistencyToken.FORM + "$"))));
        answers.addApiResponse(
                "403",
                ProblemResponse.of(
                        "RefusedCommand", "The token does not allow that, or a rule on who may forbids it."));
        answers.addApiResponse("404", ProblemResponse.of("RefusedCommand", "What the command speaks of is not there."));
        answers.addApiResponse("409", ProblemResponse.of("RefusedCommand", "It does not fit how things stand now."));
        answers.addApiResponse("422", ProblemResponse.of("RefusedCommand", "It would never make sense."));
        answers.addApiResponse(
                "503",
                ProblemResponse.of("Problem", "Too many change the same thing at once; nothing changed.")
                        .addHeaderObject(
                                HttpHeaders.RETRY_AFTER,
                                new Header()
                                        .description("Seconds after which to send it again.")
                                        .schema(new IntegerSchema())));
    }

    private static Parameter ifMatch(@Nullable InAnyOrder inAnyOrder) {
        String version = "The version that was seen, as the thing's ETag gave it. ";
        return new HeaderParameter()
                .name(HttpHeaders.IF_MATCH)
                .required(inAnyOrder == null)
                .description(
                        inAnyOrder == null
                                ? version + "If it has another one by now, nothing changes."
                                : version + "May be left out: " + inAnyOrder.value())
                .schema(new StringSchema().pattern("^\"[0-9]{1,18}\"$").example("\"7\""));
    }

    private static Header eTag(String description) {
        return new Header().description(description).schema(new StringSchema().example("\"8\""));
    }
}
