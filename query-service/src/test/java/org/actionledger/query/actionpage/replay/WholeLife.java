package org.actionledger.query.actionpage.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionReturned;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.EvidenceAttached;
import org.actionledger.events.action.ActionEvent.EvidenceWithdrawn;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.ExtensionRefused;
import org.actionledger.events.action.ActionEvent.ExtensionRequested;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionEvent.UpdateRequested;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.EvidenceKind;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;

/** An action to which everything happens that can happen to one, and which is closed at the end. */
record WholeLife(
        Actions action,
        AgencyId police,
        AgencyId trust,
        MilestoneId first,
        MilestoneId second,
        EvidenceId withdrawn,
        EvidenceId proof) {

    static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    static final TargetDate LATER = TargetDate.due(LocalDate.of(2025, 12, 31));

    static WholeLife another() {
        return new WholeLife(
                Actions.another(),
                Actions.anAgency(),
                Actions.anAgency(),
                new MilestoneId(UUID.randomUUID()),
                new MilestoneId(UUID.randomUUID()),
                new EvidenceId(UUID.randomUUID()),
                new EvidenceId(UUID.randomUUID()));
    }

    History history() {
        History told = action.history();
        told.then(action.proposed(TargetDate.due(DAY)))
                .then(action.assigned(police, List.of(trust), TargetDate.due(DAY), TargetDate.unread("soon")))
                .then(new MilestoneAdded(action.actionId(), new Milestone(first, "Write the guidance", null)))
                .then(new MilestoneAdded(action.actionId(), new Milestone(second, "Print it", LATER)))
                .then(action.progress(DAY, Rag.AMBER, "a"));
        String begun = told.lastId();
        told.then(new MilestoneAchieved(action.actionId(), second, DAY))
                .then(new MilestoneAchieved(action.actionId(), first, DAY))
                .then(new RatingAssured(action.actionId(), Rag.RED, "No dates yet", DAY))
                .then(new ExtensionRequested(action.actionId(), 1, LATER, "The trainer left"))
                .then(new ExtensionGranted(action.actionId(), 1, LATER, null))
                .then(new ExtensionRequested(action.actionId(), 2, LATER, "The trainer left again"))
                .then(new ExtensionRefused(action.actionId(), 2, "Once is enough"))
                .then(new ActionRevised(action.actionId(), "Train all staff twice", "Staff ask", "Once was not enough"))
                .then(new ActionReassigned(action.actionId(), trust, List.of(police), null, "The trust trains all"))
                .then(new EvidenceAttached(action.actionId(), evidence(withdrawn)))
                .then(new EvidenceAttached(action.actionId(), evidence(proof)))
                .then(new EvidenceWithdrawn(action.actionId(), withdrawn, "Of another course"))
                .then(action.completed(DAY.plusDays(1)))
                .then(new ActionReturned(
                        action.actionId(), "Where is the register?", ActionStatus.IN_PROGRESS, DAY.plusDays(2)))
                .then(new UpdateRequested(action.actionId(), "How far are you?", null))
                .then(new ExtensionRequested(action.actionId(), 1, TargetDate.due(DAY.plusYears(1)), "It takes long"))
                .then(action.completed(DAY.plusDays(3)))
                .then(action.closed(DAY.plusDays(4)))
                .then(new ActionReopened(
                        action.actionId(), "One was forgotten", ActionStatus.IN_PROGRESS, DAY.plusDays(5)))
                .then(action.completed(DAY.plusDays(6)))
                .then(new ActionClosed(
                        action.actionId(),
                        Closure.IMPLEMENTED_ONGOING,
                        "All staff are trained",
                        List.of(proof),
                        null,
                        false,
                        null,
                        DAY.plusDays(7)));
        String closure = told.lastId();
        return told.then(corrected(closure, new Correction("Everybody is trained", null, DAY.plusDays(8))))
                .then(corrected(begun, new Correction("A third of the staff are trained", Rag.RED, DAY.minusDays(1))));
    }

    private EntryCorrected corrected(String wrong, Correction right) {
        return new EntryCorrected(action.actionId(), wrong, right, "A slip of the pen");
    }

    private static Evidence evidence(EvidenceId id) {
        return new Evidence(id, "Attendance", EvidenceKind.TRAINING, "TR/2025/17", null, null);
    }
}
