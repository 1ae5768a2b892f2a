package org.actionledger.query.agencydashboard.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An action at an instant, as far as it is compared.
 *
 * @param targets as they are promised
 * @param reopenings how often it was reopened so far
 */
record ComparedAction(
        ActionId actionId,
        String reference,
        String description,
        List<TargetDate> targets,
        int reopenings,
        Standing standing) {

    static ComparedAction after(@Nullable ComparedAction row, ActionEvent event, Recorded recorded) {
        Standing standing = Standing.after(row == null ? null : row.standing, event, recorded.eventId(), recorded.on());
        int reopened = row == null ? 0 : row.reopenings;
        return switch (event) {
            case ActionProposed e ->
                new ComparedAction(e.actionId(), e.reference(), e.description(), e.targets(), reopened, standing);
            case ActionAssigned e ->
                new ComparedAction(e.actionId(), e.reference(), e.description(), e.targets(), reopened, standing);
            case ActionEvent _ when row == null -> throw new IllegalStateException("no such action");
            case ActionRevised e -> row.with(e.description(), row.targets, reopened, standing);
            case ExtensionGranted e ->
                row.with(row.description, moved(row.targets, e.target(), e.granted()), reopened, standing);
            case ActionReopened _ -> row.with(row.description, row.targets, reopened + 1, standing);
            case ActionEvent _ -> row.with(row.description, row.targets, reopened, standing);
        };
    }

    boolean isLedBy(AgencyId agency) {
        return standing.leads().contains(agency);
    }

    boolean isOverdueOn(LocalDate day) {
        LocalDate due = standing.promises().nextDue();
        return standing.status().isOpen() && due != null && due.isBefore(day);
    }

    private ComparedAction with(String words, List<TargetDate> dates, int reopened, Standing next) {
        return new ComparedAction(actionId, reference, words, dates, reopened, next);
    }

    private static List<TargetDate> moved(List<TargetDate> targets, int position, TargetDate to) {
        List<TargetDate> moved = new ArrayList<>(targets);
        moved.set(position - 1, to);
        return List.copyOf(moved);
    }
}
