package org.actionledger.command.door;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.platform.description.ExampleProblem;
import org.actionledger.platform.description.ExampleProblems;
import org.springframework.http.HttpStatus;

/** Why commands are not carried out. */
class ExamplesOfRefusals implements ExampleProblems {

    @Override
    public List<ExampleProblem> examples() {
        return Stream.concat(
                        Arrays.stream(Refusal.values()).map(ExamplesOfRefusals::of),
                        Arrays.stream(Clash.values()).map(ExamplesOfRefusals::of))
                .toList();
    }

    private static ExampleProblem of(Refusal refusal) {
        return ExampleProblem.of(refusal::name, RefusalAdvice.status(refusal.kind()), refusal.sentence())
                .titled(refusal.sentence())
                .with("RefusedCommand", Map.of("refusal", refusal.name()));
    }

    private static ExampleProblem of(Clash clash) {
        return switch (clash) {
            case PRECONDITION_REQUIRED ->
                ExampleProblem.of(
                        clash,
                        HttpStatus.PRECONDITION_REQUIRED,
                        "Send If-Match with the version that was seen, as the thing's ETag gave it.");
            case STALE_VERSION ->
                ExampleProblem.of(clash, HttpStatus.PRECONDITION_FAILED, "It has changed since; its version is 8.")
                        .with(
                                "StaleVersion",
                                Map.of(
                                        "version",
                                        8,
                                        "changes",
                                        List.of(Map.of(
                                                "version",
                                                8,
                                                "what",
                                                "ActionRevised",
                                                "recordedAt",
                                                "2026-03-31T09:30:00Z",
                                                "role",
                                                "COORDINATOR",
                                                "agency",
                                                "01900000-0000-7000-8000-000000000001"))));
            case TOO_BUSY -> ExampleProblem.of(clash, HttpStatus.SERVICE_UNAVAILABLE, RefusalAdvice.TOO_BUSY);
            case NOT_DELIVERED -> ExampleProblem.of(clash, HttpStatus.SERVICE_UNAVAILABLE, RefusalAdvice.NOT_DELIVERED);
        };
    }
}
