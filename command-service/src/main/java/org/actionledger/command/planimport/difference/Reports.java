package org.actionledger.command.planimport.difference;

import static org.actionledger.events.action.ActionStatus.PARTLY_COMPLETED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.planimport.reading.Conclusion;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.Stated;
import org.actionledger.command.planimport.reading.Update;
import org.actionledger.events.action.ActionId;

/**
 * What a row tells of progress, as reports: one for each update, equal ones below each other once.
 *
 * @param ofStatusAlone whether the row tells nothing but that work goes on, so that the status in its own words is the report
 */
record Reports(List<RecordProgress> inOrder, boolean ofStatusAlone) {

    static Reports of(ActionId id, PlanAction action, LocalDate asOf) {
        Conclusion conclusion = action.conclusion();
        boolean partly = conclusion.stated() == Stated.PARTLY_COMPLETE;
        boolean goesOn = partly || conclusion.stated() == Stated.ONGOING;
        List<Update> updates = new ArrayList<>(action.updates());
        if (!conclusion.stated().isEnd() && !conclusion.outcome().isEmpty()) {
            updates.add(new Update(conclusion.outcome(), null, null, null, null)); // an outcome so far is a report
        }
        boolean ofStatusAlone = updates.isEmpty() && goesOn;
        if (ofStatusAlone) {
            updates.add(new Update(conclusion.raw(), null, null, null, null));
        }
        List<RecordProgress> reports = new ArrayList<>();
        for (int round = 0; round < updates.size(); round++) {
            boolean last = round == updates.size() - 1;
            RecordProgress report = report(id, action, updates.get(round), last && partly, asOf);
            if (reports.isEmpty() || !reports.getLast().equals(report)) {
                reports.add(report);
            }
        }
        return new Reports(List.copyOf(reports), ofStatusAlone);
    }

    private static RecordProgress report(
            ActionId id, PlanAction action, Update update, boolean partlyCompleted, LocalDate asOf) {
        return new RecordProgress(
                id,
                update.text(),
                update.rating(),
                update.ratingReason(),
                partlyCompleted ? PARTLY_COMPLETED : null,
                update.part() == null ? List.of() : List.of(update.part()),
                List.of(),
                List.of(),
                action.dayOf(update, asOf));
    }
}
