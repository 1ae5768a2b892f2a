package org.actionledger.events.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetDateTest {

    private static final LocalDate DAY = LocalDate.of(2024, 8, 31);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_precision_needs_a_day(Precision precision) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetDate("Summer 2024", null, precision, TargetKind.DUE, null, null))
                .withMessageContaining("Summer 2024");
        assertThat(new TargetDate("Summer 2024", DAY, precision, TargetKind.DUE, null, null).dueBy())
                .isEqualTo(DAY);
    }

    @Test
    void a_day_needs_a_precision() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetDate("Soon", DAY, Precision.NONE, TargetKind.DUE, null, null));
    }

    @Test
    void a_day_somebody_gave_is_due_on_that_day() {
        assertThat(TargetDate.due(DAY))
                .isEqualTo(new TargetDate("2024-08-31", DAY, Precision.DAY, TargetKind.DUE, null, null));
    }

    @Test
    void what_cannot_be_read_keeps_its_wording_and_is_flagged() {
        TargetDate unread = TargetDate.unread("When funding allows");

        assertThat(unread.raw()).isEqualTo("When funding allows");
        assertThat(unread.kind()).isEqualTo(TargetKind.UNKNOWN);
        assertThat(unread.dueBy()).isNull();
        assertThat(unread.canBeMissed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DUE")
    void only_a_due_date_can_be_missed(TargetKind kind) {
        assertThat(new TargetDate("x", DAY, Precision.DAY, kind, null, null).canBeMissed())
                .isFalse();
        assertThat(TargetDate.due(DAY).canBeMissed()).isTrue();
        assertThat(new TargetDate("x", null, Precision.NONE, TargetKind.DUE, null, null).canBeMissed())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void an_action_that_awaits_sign_off_is_closed_or_withdrawn_is_not_open(ActionStatus status) {
        assertThat(status.isOpen())
                .isEqualTo(status != ActionStatus.COMPLETION_REPORTED
                        && status != ActionStatus.CLOSED
                        && status != ActionStatus.WITHDRAWN);
    }
}
