package org.actionledger.platform.repetition;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.actionledger.platform.description.ProblemResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Describes what a key does to a write. */
class KeyedWrites implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String PARAMETER = "IdempotencyKey";
    private static final String ANSWER_HEADER = "IdempotencyReplayed";

    private static final Set<RequestMethod> WRITES =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        if (mapping == null || Arrays.stream(mapping.method()).noneMatch(WRITES::contains)) {
            return operation;
        }
        String key = "#/components/parameters/" + PARAMETER;
        List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
        if (parameters.stream().noneMatch(each -> key.equals(each.get$ref()))) { // it may have several forms
            operation.addParametersItem(new Parameter().$ref(key));
        }
        ApiResponses answers = operation.getResponses();
        answers.forEach((status, answer) -> {
            if (status.startsWith("2")) {
                answer.addHeaderObject(
                        RepetitionFilter.REPLAYED, new Header().$ref("#/components/headers/" + ANSWER_HEADER));
            }
        });
        may(answers, "409", "The same request is still being carried out.");
        may(answers, "422", "The key came with another request before.");
        may(answers, "503", "It cannot be answered at the moment; its type says whether anything was done.");
        return operation;
    }

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().addParameters(PARAMETER, key()).addHeaders(ANSWER_HEADER, replayed());
    }

    private static void may(ApiResponses answers, String status, String description) {
        if (!answers.containsKey(status)) {
            ApiResponse answer = ProblemResponse.of("Problem", description);
            if (!status.equals("422")) {
                answer.addHeaderObject(
                        "Retry-After",
                        new Header()
                                .description("Seconds after which to send it again.")
                                .schema(new IntegerSchema()));
            }
            answers.addApiResponse(status, answer);
        }
    }

    private static Parameter key() {
        return new HeaderParameter()
                .name(RequestKey.HEADER)
                .required(false)
                .description("Makes it safe to send the same request again: it happens once, and for 24 hours each"
                        + " repetition is answered as the first was. A new one for each thing to be done, such as"
                        + " a UUID.")
                .schema(new StringSchema().pattern("^" + RequestKey.PATTERN + "$"));
    }

    private static Header replayed() {
        return new Header()
                .description("There, and true, where the same request was carried out before and this is its answer.")
                .schema(new BooleanSchema());
    }
}
