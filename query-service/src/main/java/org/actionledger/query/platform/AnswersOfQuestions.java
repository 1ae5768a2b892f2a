package org.actionledger.query.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Objects;
import org.actionledger.platform.description.ProblemResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what questions, and requests of operators, may be answered beside what any request may. */
@Component
class AnswersOfQuestions implements GlobalOperationCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String OURS = "org.actionledger.query.";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (!method.getBeanType().getName().startsWith(OURS)) {
            return operation;
        }
        ApiResponses answers = operation.getResponses();
        if (method.getBeanType().getPackageName().equals(AnswersOfQuestions.class.getPackageName())) {
            ofOperators(method.getMethod().getName(), answers);
        } else if (method.getMethod().getReturnType() == ResponseEntity.class) {
            answers.forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    answer.addHeaderObject(Answers.READ_POSITION, readPosition());
                }
            });
        }
        if (isTakenAway(operation, method)) {
            answers.addApiResponse("422", ProblemResponse.of(PROBLEM, "It is more than a file of that form can hold."));
        }
        return operation;
    }

    private static boolean isTakenAway(Operation operation, HandlerMethod method) {
        AuditedRead read = method.getMethodAnnotation(AuditedRead.class);
        return (read != null && read.value() == ReadKind.EXPORT)
                || (operation.getParameters() != null
                        && operation.getParameters().stream().anyMatch(each -> "format".equals(each.getName())));
    }

    /** Their requests start what takes its time; of one sort there is one at a time. */
    private static void ofOperators(String method, ApiResponses answers) {
        switch (method) {
            case "startCheck", "startRebuild" -> {
                started(answers)
                        .addHeaderObject(
                                HttpHeaders.LOCATION,
                                new Header()
                                        .required(true)
                                        .description("Where its progress is found.")
                                        .schema(new StringSchema().format("uri-reference")));
                underWay(answers);
            }
            case "startChecks", "startRebuilds" -> underWay(answers);
            case "discardDeadLetter" ->
                answers.addApiResponse(
                        "409",
                        ProblemResponse.of(PROBLEM, "It waits behind another of its stream, and was never tried."));
            default -> {}
        }
    }

    private static ApiResponse started(ApiResponses answers) {
        ApiResponse started = Objects.requireNonNull(answers.remove("200"));
        answers.addApiResponse("202", started.description("It has begun."));
        return started;
    }

    private static void underWay(ApiResponses answers) {
        answers.addApiResponse(
                "409", ProblemResponse.of("UnderWay", "One is under way already; `progress` says how far it is."));
    }

    private static Header readPosition() {
        return new Header()
                .description("Up to which position the events had been read at least when this was answered.")
                .schema(new IntegerSchema().format("int64"));
    }
}
