package org.actionledger.command.planimport.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Objects;
import org.actionledger.platform.description.ProblemResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What an import may be answered. It is no command of its own: no {@code If-Match}, and more can be wrong with it. */
@Component
class PlanImportOperations implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String REFUSED = "RefusedPlanImport";
    private static final String UNREADABLE = "UnreadablePlan";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType() == PlanImportResource.class && method.hasMethodAnnotation(PostMapping.class)) {
            describeAnswers(operation.getResponses());
        }
        return operation;
    }

    private static void describeAnswers(ApiResponses answers) {
        answers.addApiResponse(
                "201",
                Objects.requireNonNull(answers.remove("200"))
                        .description("The whole plan is taken over.")
                        .addHeaderObject(
                                HttpHeaders.LOCATION,
                                new Header()
                                        .description("Where the import is found.")
                                        .schema(new StringSchema().format("uri-reference"))));
        answers.addApiResponse(
                "403",
                ProblemResponse.of(
                        "RefusedCommand", "The token does not allow that, or a rule on who may forbids it."));
        answers.addApiResponse("404", ProblemResponse.of("RefusedCommand", "There is no such partnership."));
        answers.addApiResponse(
                "409",
                ProblemResponse.of(
                        "RefusedCommand", "The reference is taken, or a row does not fit how things stand."));
        answers.addApiResponse("413", ProblemResponse.of("Problem", "The file is larger than a plan may be."));
        answers.addApiResponse("415", ProblemResponse.of("Problem", "It is sent as a form with a file in it."));
        answers.addApiResponse(
                "422", ProblemResponse.of(REFUSED, "The file is no plan, or a row of it would never make sense."));
        answers.addApiResponse(
                "503",
                ProblemResponse.of("Problem", "Too many change the same thing at once; nothing changed.")
                        .addHeaderObject(
                                HttpHeaders.RETRY_AFTER,
                                new Header()
                                        .description("Seconds after which to send it again.")
                                        .schema(new IntegerSchema())));
    }

    @Override
    public void customise(OpenAPI description) {
        description
                .getComponents()
                .addSchemas(
                        REFUSED,
                        new Schema<>().addAnyOfItem(form("RefusedCommand")).addAnyOfItem(form(UNREADABLE)))
                .addSchemas(
                        UNREADABLE,
                        new Schema<>()
                                .description("A file that cannot be taken as a plan, with every reason.")
                                .addAllOfItem(form("Problem"))
                                .addAllOfItem(new ObjectSchema()
                                        .addProperty("problems", new ArraySchema().items(planProblem()))));
    }

    private static Schema<?> form(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static Schema<?> planProblem() {
        return new ObjectSchema()
                .addProperty(
                        "row",
                        new IntegerSchema().description("The row below the headings, from 1, where it is one row's."))
                .addProperty("column", new StringSchema().description("Its heading, where it is one column's."))
                .addProperty("problem", new StringSchema().description("What is wrong."))
                .addProperty("remedy", new StringSchema().description("What would be right."))
                .required(List.of("problem", "remedy"));
    }
}
