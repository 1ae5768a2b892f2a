package org.actionledger.command.planimport.run;

import static org.actionledger.command.testing.Westshire.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.actionledger.command.action.ActionCommand.ReviseAction;
import org.actionledger.command.planimport.difference.Step;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepsInBatchesTest {

    private static final ReviewId REVIEW = new ReviewId(UUID.randomUUID());

    private final List<Step> steps = new ArrayList<>();

    private void step(@Nullable Integer row, Object command) {
        steps.add(new Step(command, row, null));
    }

    /** A recommendation with an action for each of those rows, each of which is worded anew at once. */
    private void recommendation(int... rows) {
        RecommendationId recommendation = new RecommendationId(UUID.randomUUID());
        step(rows[0], Plot.raiseRecommendation(recommendation, REVIEW, "R" + rows[0]));
        for (int row : rows) {
            ActionId action = new ActionId(UUID.randomUUID());
            step(row, Plot.assignAction(action, recommendation, POLICE));
            step(row, new ReviseAction(action, "Hold two courses", null, "as printed"));
        }
    }

    private void revision(int row) {
        step(row, new ReviseAction(new ActionId(UUID.randomUUID()), "Hold two courses", null, "as printed"));
    }

    /** The numbers of the steps with which batches end. */
    private List<Integer> ends(int enough) {
        return StepsInBatches.of(steps, enough).stream()
                .filter(StoredStep::endsBatch)
                .map(StoredStep::number)
                .toList();
    }

    @Test
    void a_batch_ends_after_a_whole_recommendation() {
        step(null, Plot.openReview(REVIEW, "DHR23"));
        recommendation(1, 2);
        recommendation(3);
        recommendation(4, 5, 6);

        assertThat(ends(4)).containsExactly(6, 16);
        assertThat(ends(6)).containsExactly(6, 16);
        assertThat(ends(7)).containsExactly(9, 16);
        assertThat(ends(100)).containsExactly(16);
    }

    @Test
    void actions_that_the_ledger_has_already_may_be_parted() {
        for (int row = 1; row <= 5; row++) {
            revision(row);
        }

        assertThat(ends(2)).containsExactly(2, 4, 5);
    }

    @Test
    void a_recommendation_that_is_far_too_large_is_divided_between_rows() {
        recommendation(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

        assertThat(ends(2)).containsExactly(21, 25);
    }

    @Test
    void a_row_is_done_with_its_last_step() {
        step(null, Plot.openReview(REVIEW, "DHR23"));
        recommendation(1, 2);
        revision(1);

        assertThat(StepsInBatches.of(steps, 100).stream().map(StoredStep::rowsDone))
                .containsExactly(0, 0, 0, 0, 0, 1, 2);
    }

    @Test
    void nothing_to_do_is_no_batch() {
        assertThat(StepsInBatches.of(List.of(), 5)).isEmpty();
    }
}
