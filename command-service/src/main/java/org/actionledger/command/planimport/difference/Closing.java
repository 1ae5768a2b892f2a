package org.actionledger.command.planimport.difference;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.planimport.reading.Conclusion;
import org.actionledger.command.planimport.reading.Stated;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Closure;

/** An end as a plan states it. It is no sign-off: the outcome is what the completion cell tells, which may be nothing. */
final class Closing {

    private Closing() {}

    /** @param conclusion one that states an end */
    static CloseAction of(ActionId id, Conclusion conclusion, LocalDate asOf) {
        Closure closure = closure(conclusion.stated());
        boolean needsReason = closure == Closure.NOT_PROGRESSED || closure == Closure.SUPERSEDED;
        LocalDate day = conclusion.day();
        return new CloseAction(
                id,
                closure,
                conclusion.outcome().isEmpty() && needsReason ? conclusion.raw() : conclusion.outcome(),
                List.of(),
                conclusion.supersededBy(),
                true,
                conclusion.raw(),
                day == null || day.isAfter(asOf) ? asOf : day);
    }

    static Closure closure(Stated stated) {
        return switch (stated) {
            case COMPLETE_ONGOING -> Closure.IMPLEMENTED_ONGOING;
            case NOT_PROGRESSED -> Closure.NOT_PROGRESSED;
            case SUPERSEDED -> Closure.SUPERSEDED;
            case COMPLETE -> Closure.IMPLEMENTED;
            case NOTHING, ONGOING, PARTLY_COMPLETE -> throw new IllegalStateException(stated + " is no end");
        };
    }
}
