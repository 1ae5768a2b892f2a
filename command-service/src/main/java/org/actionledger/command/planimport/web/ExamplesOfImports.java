package org.actionledger.command.planimport.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionledger.platform.description.ExampleProblem;
import org.actionledger.platform.description.ExampleProblems;
import org.springframework.stereotype.Component;

/** What may be wrong with imports of plans alone. */
@Component
class ExamplesOfImports implements ExampleProblems {

    @Override
    public List<ExampleProblem> examples() {
        return Stream.concat(
                        Arrays.stream(PlanImportProblem.values()).map(ExamplesOfImports::of),
                        Arrays.stream(RunProblem.values()).map(ExamplesOfImports::of))
                .toList();
    }

    private static ExampleProblem of(PlanImportProblem problem) {
        return switch (problem) {
            case PLAN_UNREADABLE ->
                ExampleProblem.of(problem, UNPROCESSABLE_CONTENT, "The file cannot be taken as a plan.")
                        .with(
                                "UnreadablePlan",
                                Map.of(
                                        "problems",
                                        List.of(Map.of(
                                                "row",
                                                7,
                                                "column",
                                                "Target date",
                                                "problem",
                                                "A cell holds a NUL character.",
                                                "remedy",
                                                "Take it out, and send the file again."))));
            case PLAN_TOO_LARGE ->
                ExampleProblem.of(problem, CONTENT_TOO_LARGE, "The file is larger than a plan may be (8 MB).");
            case IMPORT_UNKNOWN -> ExampleProblem.of(problem, NOT_FOUND, "There is no such import.");
            case DRAFT_OUT_OF_DATE ->
                ExampleProblem.of(problem, CONFLICT, "The ledger has moved on; version 3 shows what would be done now.")
                        .with("DraftConflict", Map.of("version", 3));
            case DRAFT_ASKS ->
                ExampleProblem.of(problem, CONFLICT, "The draft asks which columns hold the plan; answer that first.")
                        .with("DraftConflict", Map.of("version", 0));
            case DRAFT_CONFIRMED ->
                ExampleProblem.of(problem, CONFLICT, "The draft is confirmed.")
                        .with("DraftConflict", Map.of("version", 2));
        };
    }

    private static ExampleProblem of(RunProblem problem) {
        return switch (problem) {
            case NOT_REVERSIBLE ->
                ExampleProblem.of(problem, CONFLICT, "Nothing of it was entered; there is nothing to undo.");
            case TOO_MANY_LISTENERS ->
                ExampleProblem.of(
                        problem,
                        SERVICE_UNAVAILABLE,
                        "Too many follow imports here already; ask for the progress as JSON.");
        };
    }
}
