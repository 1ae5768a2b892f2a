package org.actionledger.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionReturned;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.EvidenceAttached;
import org.actionledger.events.action.ActionEvent.EvidenceWithdrawn;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.ExtensionRefused;
import org.actionledger.events.action.ActionEvent.ExtensionRequested;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionEvent.UpdateRequested;
import org.actionledger.events.action.ActionId;
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
import org.actionledger.query.audittrail.AuditTrailReader.Line;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FactsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final Actions action = Actions.another();
    private final ActionId id = action.actionId();
    private final TargetDate target = TargetDate.due(DAY);
    private final MilestoneId milestone = new MilestoneId(UUID.randomUUID());
    private final Evidence evidence =
            new Evidence(new EvidenceId(UUID.randomUUID()), "Minutes", EvidenceKind.MINUTES, "DOC-7", null, null);

    @Test
    void of_what_is_kept_every_kind_of_event_is_made_again_but_for_the_narrative() {
        List<ActionEvent> all = List.of(
                action.proposed(target, TargetDate.unread("soon")),
                action.assigned(Actions.anAgency(), List.of(Actions.anAgency()), target),
                new ActionReassigned(id, Actions.anAgency(), List.of(), null, "Moved"),
                new ActionRevised(id, "Other words", "Other outcome", "Unclear"),
                new ExtensionRequested(id, 1, target, "Late"),
                new ExtensionGranted(id, 1, target, null),
                new ExtensionRefused(id, 1, "No"),
                action.progress(DAY, Rag.GREEN, "a", "b"),
                action.progress(DAY, null),
                new MilestoneAdded(id, new Milestone(milestone, "First session", target)),
                new MilestoneAchieved(id, milestone, DAY),
                new EvidenceAttached(id, evidence),
                new EvidenceWithdrawn(id, evidence.evidenceId(), "Another meeting"),
                new RatingAssured(id, Rag.RED, "Not seen", DAY),
                new UpdateRequested(id, "How far?", DAY),
                action.completed(DAY),
                new ActionReturned(id, "No proof", ActionStatus.IN_PROGRESS, DAY),
                new ActionClosed(
                        id, Closure.SUPERSEDED, "Overtaken", List.of(evidence.evidenceId()), "DHR9", true, "x", DAY),
                new ActionReopened(id, "Came back", ActionStatus.PROPOSED, DAY),
                new ActionWithdrawn(id, "Of another review"),
                new EntryCorrected(id, UUID.randomUUID().toString(), new Correction("Right", Rag.RED, DAY), "Wrong"));
        assertThat(all.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(ActionEvent.class.getPermittedSubclasses());

        assertThat(all).allSatisfy(event -> assertThat(again(event)).isEqualTo(withoutNarrative(event)));
    }

    /** Through what a row of the trail has room for. */
    private ActionEvent again(ActionEvent event) {
        DomainEventMessage<?> message = new History("Action", id).then(event).last();
        Entry entry = Entry.of(event, Recorded.of(message));
        return Facts.event(new Line(
                id,
                entry.version(),
                entry.eventId(),
                entry.what(),
                entry.telling().status(),
                entry.telling().rating(),
                entry.telling().reason(),
                entry.recordedAt(),
                entry.effectiveOn(),
                entry.actor(),
                entry.cause(),
                entry.source(),
                entry.facts() == null ? null : (ObjectNode) Values.JSON.readTree(entry.facts()),
                entry.corrects()));
    }

    private static ActionEvent withoutNarrative(ActionEvent event) {
        return event instanceof ProgressRecorded told
                ? new ProgressRecorded(
                        told.actionId(),
                        "",
                        told.reported(),
                        told.ratingReason(),
                        told.status(),
                        told.parts(),
                        told.milestones(),
                        told.completedParts(),
                        told.effectiveOn())
                : event;
    }
}
