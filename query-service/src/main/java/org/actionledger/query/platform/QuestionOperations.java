package org.actionledger.query.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.actionledger.platform.consistency.ConsistencyToken;
import org.actionledger.platform.description.ProblemResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** What every question to a projection may bring and be answered: those of resources that have {@link Answers}. */
@Component
class QuestionOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean asks = Arrays.stream(method.getBeanType().getDeclaredFields())
                .anyMatch(field -> field.getType() == Answers.class);
        boolean isDescribed = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(each -> ConsistencyToken.HEADER.equals(each.getName())); // it may have several forms
        if (asks && !isDescribed) {
            operation.addParametersItem(new HeaderParameter()
                    .name(ConsistencyToken.HEADER)
                    .required(false)
                    .description(
                            "What a write was answered with: the question waits, but not for long, until that has been"
                                    + " read. The token of the last write stands for those before.")
                    .schema(new StringSchema().pattern("^" + ConsistencyToken.FORM + "$")));
            operation
                    .getResponses()
                    .addApiResponse(
                            "503",
                            ProblemResponse.of("Problem", "It cannot be answered yet.")
                                    .addHeaderObject(
                                            HttpHeaders.RETRY_AFTER,
                                            new Header()
                                                    .description("Seconds after which to ask again.")
                                                    .schema(new IntegerSchema())));
        }
        return operation;
    }
}
