package org.actionledger.query.export;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Arrays;
import java.util.List;
import org.actionledger.platform.description.ExampleProblem;
import org.actionledger.platform.description.ExampleProblems;
import org.springframework.stereotype.Component;

/** Why lists are not taken away. */
@Component
class ExamplesOfExports implements ExampleProblems {

    @Override
    public List<ExampleProblem> examples() {
        return Arrays.stream(ExportProblem.values()).map(ExamplesOfExports::of).toList();
    }

    private static ExampleProblem of(ExportProblem problem) {
        return switch (problem) {
            case LIST_TOO_LONG ->
                ExampleProblem.of(
                        problem,
                        UNPROCESSABLE_CONTENT,
                        "There are 120,000 rows, and a file holds at most 100,000; ask for a part of them.");
            case TEXT_TOO_LONG_FOR_WORKBOOK ->
                ExampleProblem.of(
                        problem,
                        UNPROCESSABLE_CONTENT,
                        "A text under Narrative is longer than a cell of a workbook can hold; ask for CSV.");
        };
    }
}
