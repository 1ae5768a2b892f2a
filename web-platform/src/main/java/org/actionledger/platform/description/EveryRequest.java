package org.actionledger.platform.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** What any request may bring, and what any may be answered. Answers that a resource describes itself stay as they are. */
class EveryRequest implements GlobalOperationCustomizer {

    private static final String CORRELATION_ID = "#/components/parameters/CorrelationId";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
        if (parameters.stream().noneMatch(each -> CORRELATION_ID.equals(each.get$ref()))) { // it may have several forms
            operation.addParametersItem(new Parameter().$ref(CORRELATION_ID));
        }
        ApiResponses answers = operation.getResponses();
        answers.values()
                .forEach(answer -> answer.addHeaderObject(
                        "X-Correlation-Id", new Header().$ref("#/components/headers/CorrelationId")));
        may(answers, "400", "InvalidRequest", "The request is not as it must be; every fault is listed.");
        may(answers, "401", "Problem", "There is no token, or it is not accepted.");
        may(answers, "403", "Problem", "The token does not allow that.");
        if (operation.getParameters().stream().anyMatch(each -> "path".equals(each.getIn()))) {
            may(answers, "404", "Problem", "There is nothing of that id.");
        }
        if (answers.values().stream().anyMatch(EveryRequest::hasForms)) {
            may(answers, "406", "Problem", "There is no such form of the answer.");
        }
        if (operation.getRequestBody() != null) {
            may(answers, "413", "Problem", "The body is larger than is taken here.");
            may(answers, "415", "Problem", "A body of that content type is not taken here.");
        }
        may(answers, "500", "Problem", "Something failed on our side.");
        may(answers, "503", "Problem", "It cannot be answered at the moment; its type says whether anything was done.");
        Objects.requireNonNull(answers.get("503"))
                .addHeaderObject("Retry-After", new Header().$ref("#/components/headers/RetryAfter"));
        return operation;
    }

    private static boolean hasForms(ApiResponse answer) {
        return answer.getContent() != null && !answer.getContent().containsKey("application/problem+json");
    }

    private static void may(ApiResponses answers, String status, String schema, String description) {
        if (!answers.containsKey(status)) {
            answers.addApiResponse(status, ProblemResponse.of(schema, description));
        }
    }
}
