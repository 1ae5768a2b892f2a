package org.actionledger.platform.repetition;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Arrays;
import java.util.List;
import org.actionledger.platform.description.ExampleProblem;
import org.actionledger.platform.description.ExampleProblems;

/** Why a request with a key is neither carried out nor answered as before. */
class ExamplesOfRepetition implements ExampleProblems {

    @Override
    public List<ExampleProblem> examples() {
        return Arrays.stream(Unrepeatable.values())
                .map(ExamplesOfRepetition::of)
                .toList();
    }

    private static ExampleProblem of(Unrepeatable reason) {
        return switch (reason) {
            case IDEMPOTENCY_KEY_REUSED ->
                ExampleProblem.of(reason, UNPROCESSABLE_CONTENT, "The key came with another request before.");
            case STILL_RUNNING -> ExampleProblem.of(reason, CONFLICT, "The same request is still being carried out.");
            case ANSWER_NOT_KEPT ->
                ExampleProblem.of(reason, CONFLICT, "It was carried out; the answer was too large to be kept.");
            case REPETITION_UNKNOWN ->
                ExampleProblem.of(
                        reason,
                        SERVICE_UNAVAILABLE,
                        "Whether it was sent before cannot be told at the moment; nothing was done.");
        };
    }
}
