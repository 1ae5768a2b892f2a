package org.actionledger.command.planimport.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Objects;
import org.actionledger.platform.description.ProblemResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** What imports may be answered. They are no commands of their own, and more can be wrong with them. */
@Component
class PlanImportOperations implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String REFUSED = "RefusedPlanImport";
    private static final String UNREADABLE = "UnreadablePlan";
    private static final String CONFLICT = "DraftConflict";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType() == PlanImportResource.class) {
            ApiResponses answers = operation.getResponses();
            switch (method.getMethod().getName()) {
                case "uploadPlan" -> describeUpload(answers);
                case "mendPlan" -> describeMending(answers);
                case "discardPlan" -> describeDiscarding(answers);
                case "confirmPlan" -> describeConfirmation(answers);
                default -> describeReading(answers);
            }
        } else if (method.getBeanType() == PlanRowResource.class) {
            describeReading(operation.getResponses());
        }
        return operation;
    }

    private static void describeUpload(ApiResponses answers) {
        answers.addApiResponse(
                "201",
                done(answers, "A draft of the plan; nothing is entered yet.")
                        .addHeaderObject(HttpHeaders.LOCATION, place()));
        describeRefusals(answers, "There is no such partnership.");
        answers.addApiResponse("413", ProblemResponse.of("Problem", "The file is larger than a plan may be."));
        answers.addApiResponse("415", ProblemResponse.of("Problem", "It is sent as a form with a file in it."));
        answers.addApiResponse(
                "422", ProblemResponse.of(REFUSED, "The file is no plan, or a row of it would never make sense."));
    }

    private static void describeMending(ApiResponses answers) {
        answers.addApiResponse("200", done(answers, "The draft as it reads now."));
        describeRefusals(answers, "There is no such import.");
        answers.addApiResponse("409", ProblemResponse.of(CONFLICT, "It is confirmed."));
        answers.addApiResponse("413", ProblemResponse.of("Problem", "The body is too large."));
        answers.addApiResponse("415", ProblemResponse.of("Problem", "It is sent as application/merge-patch+json."));
        answers.addApiResponse("422", ProblemResponse.of(REFUSED, "As it is mended, the table is no plan."));
    }

    private static void describeDiscarding(ApiResponses answers) {
        answers.remove("200");
        answers.addApiResponse("204", new ApiResponse().description("It is forgotten."));
        describeRefusals(answers, "There is no such import.");
        answers.addApiResponse("409", ProblemResponse.of(CONFLICT, "It was confirmed."));
    }

    private static void describeConfirmation(ApiResponses answers) {
        answers.addApiResponse(
                "202",
                done(answers, "It is being entered, or was; state says which.")
                        .addHeaderObject(HttpHeaders.LOCATION, place()));
        describeRefusals(answers, "There is no such import.");
        answers.addApiResponse(
                "409",
                ProblemResponse.of(
                        CONFLICT,
                        "The ledger has moved on, so that it shows something else now; or it asks something."));
        answers.addApiResponse(
                "422", ProblemResponse.of(REFUSED, "Beside the ledger as it is now, the table is no plan."));
    }

    private static void describeReading(ApiResponses answers) {
        answers.addApiResponse("404", ProblemResponse.of("Problem", "There is no such import, or it has no such row."));
    }

    private static void describeRefusals(ApiResponses answers, String unknown) {
        answers.addApiResponse(
                "403",
                ProblemResponse.of(
                        "RefusedCommand", "The token does not allow that, or a rule on who may forbids it."));
        answers.addApiResponse("404", ProblemResponse.of("RefusedCommand", unknown));
    }

    private static ApiResponse done(ApiResponses answers, String description) {
        return Objects.requireNonNull(answers.remove("200"))
                .description(description)
                .addHeaderObject(HttpHeaders.ETAG, eTag("The draft's version, in quotation marks."));
    }

    private static Header place() {
        return new Header()
                .description("Where the import is found.")
                .schema(new StringSchema().format("uri-reference"));
    }

    private static Header eTag(String description) {
        return new Header().description(description).schema(new StringSchema().example("\"3\""));
    }

    @Override
    public void customise(OpenAPI description) {
        description
                .getComponents()
                .addSchemas(
                        REFUSED,
                        new Schema<>().addAnyOfItem(form("RefusedCommand")).addAnyOfItem(form(UNREADABLE)))
                .addSchemas(
                        CONFLICT,
                        new Schema<>()
                                .description("A draft that does not stand as the request takes it to.")
                                .addAllOfItem(form("Problem"))
                                .addAllOfItem(new ObjectSchema()
                                        .addProperty(
                                                "version",
                                                new IntegerSchema()
                                                        .format("int64")
                                                        .description("The version that the draft has."))))
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
