package org.actionledger.query.agencydashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.query.standing.Ending;
import org.actionledger.query.standing.Entry;
import org.actionledger.query.standing.Standing;
import org.actionledger.query.standing.Stretch;

/** What one action adds to a figure: {@code n} in a bucket of a measure. */
record Contribution(Measure measure, int bucket, int n) {

    /** All that an action adds, for each scope it belongs to; nothing where it was withdrawn. */
    static List<Contribution> of(CountedAction action) {
        Standing standing = action.standing();
        ActionStatus status = standing.status();
        if (status == ActionStatus.WITHDRAWN) {
            return List.of();
        }
        List<Contribution> all = new ArrayList<>(12);
        add(all, Measure.REPORTED, Measure.rated(status, Entry.rag(standing.reported())));
        add(all, Measure.ASSURED, Measure.rated(status, Entry.rag(standing.assured())));
        add(all, Measure.OPENED, Measure.month(standing.openedOn()));
        if (status.isOpen()) {
            open(standing, action.rounds(), all);
        } else if (status == ActionStatus.COMPLETION_REPORTED && standing.completed() != null) {
            add(all, Measure.AWAITING, Measure.day(standing.completed().on()));
        } else if (standing.ending() != null) {
            closed(standing, standing.ending(), all);
        }
        for (Stretch late : standing.late()) {
            all.add(new Contribution(Measure.LATER, Measure.month(late.from()), 1));
            if (late.until() != null) {
                all.add(new Contribution(Measure.LATER, Measure.month(late.until()), -1));
            }
        }
        return all;
    }

    private static void open(Standing standing, Rounds rounds, List<Contribution> all) {
        LocalDate due = standing.promises().nextDue();
        if (due != null) {
            addFine(all, Measure.DUE, Measure.DUE_SPAN, Measure.day(due));
        }
        if (standing.status() != ActionStatus.PROPOSED && standing.updated() != null) {
            add(
                    all,
                    Measure.FRESH_UNTIL,
                    Measure.day(rounds.freshUntil(standing.updated().on())));
        }
    }

    private static void closed(Standing standing, Ending ending, List<Contribution> all) {
        add(all, Measure.CLOSED, Measure.month(ending.entry().on()));
        if (ending.closure() != Closure.IMPLEMENTED && ending.closure() != Closure.IMPLEMENTED_ONGOING) {
            return;
        }
        if (!ending.asPublished() && standing.assignedOn() != null) {
            int days = Measure.day(ending.entry().on()) - Measure.day(standing.assignedOn());
            addFine(all, Measure.DAYS_TO_CLOSE, Measure.DAYS_TO_CLOSE_SPAN, Math.max(0, days));
        }
        if (standing.promises().canBeMissed()) {
            add(all, Measure.MISSED, standing.inTime() ? 0 : 1);
        }
    }

    private static void add(List<Contribution> all, Measure measure, int bucket) {
        all.add(new Contribution(measure, bucket, 1));
    }

    private static void addFine(List<Contribution> all, Measure fine, Measure coarse, int bucket) {
        add(all, fine, bucket);
        add(all, coarse, Measure.span(bucket));
    }
}
