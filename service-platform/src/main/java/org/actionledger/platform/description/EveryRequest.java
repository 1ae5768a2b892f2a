package org.actionledger.platform.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;

/** What any request may bring, and what any may be answered. Answers that a resource describes itself stay as they are. */
class EveryRequest implements GlobalOperationCustomizer, Ordered {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/CorrelationId"));
        ApiResponses answers = operation.getResponses();
        answers.values()
                .forEach(answer -> answer.addHeaderObject(
                        "X-Correlation-Id", new Header().$ref("#/components/headers/CorrelationId")));
        may(answers, "400", "InvalidRequest", "The request is not as it must be; every fault is listed.");
        may(answers, "401", "Problem", "There is no token, or it is not accepted.");
        may(answers, "403", "Problem", "The token does not allow that.");
        may(answers, "500", "Problem", "Something failed on our side.");
        return operation;
    }

    private static void may(ApiResponses answers, String status, String schema, String description) {
        if (!answers.containsKey(status)) {
            answers.addApiResponse(status, ProblemResponse.of(schema, description));
        }
    }

    /** After the services' own customizers, so that what they say of a status stays. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
