package org.actionledger.platform.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Shows an example of every problem type among the components, and beside an answer those few that it can be. Where it may be many, its
 * form lists them.
 */
class ProblemsByExample implements GlobalOpenApiCustomizer {

    private static final int FEW = 3;

    private final ObjectProvider<ExampleProblems> sources;

    ProblemsByExample(ObjectProvider<ExampleProblems> sources) {
        this.sources = sources;
    }

    @Override
    public void customise(OpenAPI description) {
        List<ExampleProblem> examples =
                sources.stream().flatMap(source -> source.examples().stream()).toList();
        examples.forEach(each -> description
                .getComponents()
                .addExamples(each.name(), new Example().summary(each.detail()).value(each.document())));
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> show(operation, examples));
    }

    private static void show(Operation operation, List<ExampleProblem> examples) {
        operation.getResponses().forEach((status, answer) -> {
            MediaType problem =
                    answer.getContent() == null ? null : answer.getContent().get("application/problem+json");
            if (problem != null) {
                List<ExampleProblem> fitting = examples.stream()
                        .filter(each -> Integer.toString(each.status().value()).equals(status))
                        .filter(each -> ("#/components/schemas/" + each.form())
                                .equals(Objects.requireNonNull(problem.getSchema())
                                        .get$ref()))
                        .toList();
                if (fitting.size() <= FEW) {
                    fitting.forEach(each -> problem.addExamples(
                            each.name(), new Example().$ref("#/components/examples/" + each.name())));
                }
            }
        });
    }
}
