package org.actionledger.query.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.events.json.EventJson;
import org.actionledger.query.testing.Actions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);
    private static final LocalDate RECORDED_ON = LocalDate.of(2025, 1, 6);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

    private final Actions action = Actions.another();

    @Test
    void nothing_but_a_proposal_or_an_assignment_begins_an_action() {
        assertThatThrownBy(() -> after(action.closed(MARCH))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_event_that_says_nothing_of_it_leaves_the_very_same() {
        Standing before = after(action.assigned(Actions.anAgency()));

        assertThat(Standing.after(before, new ActionRevised(action.actionId(), "new words", null, "why"), "e", JUNE))
                .isSameAs(before);
    }

    @Test
    void of_two_days_missed_the_earlier_counts_until_it_is_met() {
        Standing standing = after(
                action.assigned(Actions.anAgency(), part("a", MARCH), part("b", JUNE)),
                action.progress(JUNE.plusDays(10), null, "a"));

        assertThat(standing.late())
                .containsExactly(
                        new Stretch(MARCH, MARCH.plusDays(1), JUNE.plusDays(10)),
                        new Stretch(JUNE, JUNE.plusDays(10), null));
        assertThat(standing.promises().nextDue()).isEqualTo(JUNE);
    }

    @Test
    void between_two_days_it_may_not_be_late_at_all() {
        Standing standing = after(
                action.assigned(Actions.anAgency(), part("a", MARCH), part("b", JUNE)),
                action.progress(MARCH.plusDays(5), null, "a"),
                action.completed(JUNE.plusDays(3)));

        assertThat(standing.late())
                .containsExactly(
                        new Stretch(MARCH, MARCH.plusDays(1), MARCH.plusDays(5)),
                        new Stretch(JUNE, JUNE.plusDays(1), JUNE.plusDays(3)));
    }

    @Test
    void done_the_day_after_is_late_for_no_day_and_yet_not_in_time() {
        Standing standing =
                after(action.assigned(Actions.anAgency(), TargetDate.due(JUNE)), action.completed(JUNE.plusDays(1)));

        assertThat(standing.late()).isEmpty();
        assertThat(standing.inTime()).isFalse();
    }

    @Test
    void what_was_given_more_time_is_in_time_by_that() {
        Standing standing = after(
                action.assigned(Actions.anAgency(), TargetDate.due(MARCH)),
                new ExtensionGranted(action.actionId(), 1, TargetDate.due(JUNE), null),
                action.completed(JUNE));

        assertThat(standing.inTime()).isTrue();
    }

    @Test
    void more_time_for_a_target_there_is_not_cannot_be() {
        assertThatThrownBy(() -> after(
                        action.assigned(Actions.anAgency(), TargetDate.due(MARCH)),
                        new ExtensionGranted(action.actionId(), 2, TargetDate.due(JUNE), null)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_target_that_names_a_step_is_met_with_its_milestone() {
        MilestoneId milestone = new MilestoneId(UUID.randomUUID());
        Standing standing = after(
                action.assigned(
                        Actions.anAgency(),
                        new TargetDate("March", MARCH, Precision.MONTH, TargetKind.DUE, null, "draft the policy")),
                new MilestoneAdded(action.actionId(), new Milestone(milestone, "Draft the policy", null)),
                new MilestoneAchieved(action.actionId(), milestone, MARCH));

        assertThat(standing.promises().nextDue()).isNull();
        assertThat(standing.late()).isEmpty();
    }

    @Test
    void it_is_done_when_it_was_reported_complete_or_closed_whichever_came_first() {
        assertThat(after(action.assigned(Actions.anAgency()), action.completed(MARCH), action.closed(JUNE))
                        .doneOn())
                .isEqualTo(MARCH);
        Standing again = after(
                action.assigned(Actions.anAgency()),
                action.closed(MARCH),
                new ActionReopened(action.actionId(), "not so", ActionStatus.IN_PROGRESS, JUNE));
        assertThat(again.doneOn()).isNull();
        assertThat(again.status()).isEqualTo(ActionStatus.IN_PROGRESS);
    }

    @Test
    void it_is_read_back_from_json_as_it_was_written() {
        Standing standing = after(
                action.assigned(Actions.anAgency(), List.of(Actions.anAgency()), part("a", MARCH)),
                action.progress(JUNE, null, "a"),
                action.completed(JUNE),
                action.closed(JUNE));
        var json = EventJson.builder().build();

        assertThat(json.readValue(json.writeValueAsString(standing), Standing.class))
                .isEqualTo(standing);
    }

    private static Standing after(ActionEvent... events) {
        @Nullable Standing standing = null;
        for (int i = 0; i < events.length; i++) {
            standing = Standing.after(standing, events[i], "event-" + i, RECORDED_ON.plusDays(i));
        }
        return Objects.requireNonNull(standing);
    }

    private static TargetDate part(String label, LocalDate due) {
        return new TargetDate("(" + label + ") " + due, due, Precision.DAY, TargetKind.DUE, label, null);
    }
}
