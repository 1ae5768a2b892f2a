package org.actionledger.query.reads;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import java.util.Arrays;
import java.util.List;
import org.actionledger.platform.description.ExampleProblem;
import org.actionledger.platform.description.ExampleProblems;
import org.springframework.stereotype.Component;

/** Why something is not shown that is only shown on record. */
@Component
class ExamplesOfReads implements ExampleProblems {

    @Override
    public List<ExampleProblem> examples() {
        return Arrays.stream(ReadsProblem.values()).map(ExamplesOfReads::of).toList();
    }

    private static ExampleProblem of(ReadsProblem problem) {
        return switch (problem) {
            case READ_NOT_RECORDED ->
                ExampleProblem.of(
                        problem,
                        SERVICE_UNAVAILABLE,
                        "Who reads this is recorded, and at the moment it cannot be; ask again later.");
        };
    }
}
