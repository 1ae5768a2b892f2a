package org.actionledger.query.platform;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.platform.description.ExampleProblem;
import org.actionledger.platform.description.ExampleProblems;
import org.springframework.stereotype.Component;

/** Why something is not done with a projection, or not asked of it. */
@Component
class ExamplesOfProjections implements ExampleProblems {

    @Override
    public List<ExampleProblem> examples() {
        return Stream.concat(
                        Arrays.stream(Declined.Rule.values()).map(ExamplesOfProjections::of),
                        Arrays.stream(Declined.Busy.values()).map(ExamplesOfProjections::of))
                .toList();
    }

    private static ExampleProblem of(Declined.Rule rule) {
        return switch (rule) {
            case LETTER_WAITS ->
                ExampleProblem.of(
                        rule, CONFLICT, "That dead letter was never tried: it waits behind another of its stream.");
            case RETRY_INTERRUPTED ->
                ExampleProblem.of(
                        rule, SERVICE_UNAVAILABLE, "The database broke the attempt off several times; ask again.");
            case PROJECTION_PAUSED ->
                ExampleProblem.of(rule, CONFLICT, "Projection overdue is paused and takes nothing; resume it first.");
            case PROCESSING_BUSY ->
                ExampleProblem.of(
                        rule,
                        SERVICE_UNAVAILABLE,
                        "A batch of events, or the switch of a rebuild, has been under way for 5 seconds; nothing is"
                                + " paused. Try again.");
        };
    }

    private static ExampleProblem of(Declined.Busy busy) {
        return switch (busy) {
            case REBUILD_UNDER_WAY ->
                ExampleProblem.of(busy, CONFLICT, "A rebuild of projection overdue is under way.");
            case CHECK_UNDER_WAY -> ExampleProblem.of(busy, CONFLICT, "A check of projection overdue is under way.");
            case NOT_YET_CONSISTENT ->
                ExampleProblem.of(
                        busy,
                        SERVICE_UNAVAILABLE,
                        "Projection overdue has not yet read what the Consistency-Token names; ask again later.");
            case PROJECTION_NOT_READY ->
                ExampleProblem.of(
                        busy,
                        SERVICE_UNAVAILABLE,
                        "Projection overdue is being made for this release; ask again later.");
        };
    }
}
