package org.actionledger.command.action;

import static org.actionledger.command.refusal.Refusal.SIGN_OFF_BY_LEAD_AGENCY;
import static org.actionledger.command.testing.Plot.proposeAction;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.NURSE;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.SECOND_COORDINATOR;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.actionledger.command.testing.Westshire.onBehalf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionledger.command.action.ActionCommand.AchieveMilestone;
import org.actionledger.command.action.ActionCommand.AddMilestone;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.AssureRating;
import org.actionledger.command.action.ActionCommand.AttachEvidence;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.action.ActionCommand.CorrectEntry;
import org.actionledger.command.action.ActionCommand.GrantExtension;
import org.actionledger.command.action.ActionCommand.ReassignAction;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.action.ActionCommand.ReopenAction;
import org.actionledger.command.action.ActionCommand.ReportCompletion;
import org.actionledger.command.action.ActionCommand.RequestExtension;
import org.actionledger.command.action.ActionCommand.RequestUpdate;
import org.actionledger.command.action.ActionCommand.ReturnAction;
import org.actionledger.command.action.ActionCommand.ReviseAction;
import org.actionledger.command.review.ReviewCommand.ConcludeReview;
import org.actionledger.command.testing.Ledger;
import org.actionledger.command.testing.Plot;
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
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifeOfAnActionTest {

    private final Ledger ledger = new Ledger();
    private final ActionId action = new ActionId(UUID.randomUUID());
    private final MilestoneId guidance = new MilestoneId(UUID.randomUUID());
    private final EvidenceId register = new EvidenceId(UUID.randomUUID());

    @Test
    void from_a_line_in_a_plan_to_a_review_that_is_concluded() {
        Plot.registerAgencies(ledger);
        ReviewId review = Plot.openedReview(ledger);
        RecommendationId recommendation = Plot.raisedRecommendation(ledger, review, "5");

        partnership(proposeAction(action, recommendation));
        partnership(new AssignAction(
                action,
                null,
                List.of(),
                "Train all officers",
                null,
                "Officers recognise coercion",
                List.of(TargetDate.due(LocalDate.of(2025, 3, 31))),
                POLICE,
                List.of(TRUST),
                null,
                LocalDate.of(2024, 10, 1)));
        partnership(new AddMilestone(action, new Milestone(guidance, "Write the guidance", null)));

        police(progress("A trainer was found", Rag.GREEN, null, null, LocalDate.of(2024, 11, 1)));
        partnership(new RequestUpdate(action, "How many have attended?", null));
        ledger.accept(progress("Nurses attend too", null, null, null, LocalDate.of(2025, 1, 10)), NURSE);
        partnership(new AssureRating(action, Rag.AMBER, "No dates yet", LocalDate.of(2025, 1, 15)));
        police(new RequestExtension(action, 1, TargetDate.due(LocalDate.of(2025, 6, 30)), "The trainer left"));
        partnership(new GrantExtension(action, null, "Once only"));
        partnership(new ReviseAction(action, "Train all officers and nurses", null, "The trust joined"));
        police(new AchieveMilestone(action, guidance, LocalDate.of(2025, 4, 2)));
        police(progress("Two districts are done", Rag.AMBER, "Two are not", ActionStatus.PARTLY_COMPLETED, TODAY));
        partnership(new ReassignAction(action, TRUST, List.of(POLICE), null, "The trust trains all"));

        ledger.accept(new ReportCompletion(action, "All have attended", false, TODAY), NURSE);
        partnership(new ReturnAction(action, "Where is the register?", TODAY));
        police(new AttachEvidence(
                action, new Evidence(register, "Attendance", EvidenceKind.TRAINING, "TR/2025/17", null, null)));
        ledger.accept(new ReportCompletion(action, "All have attended", true, TODAY), onBehalf(COORDINATOR, TRUST));
        assertThat(ledger.refusal(signOff(), OFFICER)).isEqualTo(SIGN_OFF_BY_LEAD_AGENCY);
        ledger.accept(signOff(), SECOND_COORDINATOR);

        partnership(new ReopenAction(action, "A district was forgotten", TODAY));
        ledger.accept(new ReportCompletion(action, "That district too", true, TODAY), NURSE);
        partnership(signOff());
        String closure = ledger.messages(action).getLast().getIdentifier();
        partnership(new CorrectEntry(
                action, closure, new Correction("Everybody has attended", null, null), "Of whom was not said"));

        partnership(new ConcludeReview(review, TODAY));

        assertThat(ledger.events(action))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "ActionProposed",
                        "ActionAssigned",
                        "MilestoneAdded",
                        "ProgressRecorded",
                        "UpdateRequested",
                        "ProgressRecorded",
                        "RatingAssured",
                        "ExtensionRequested",
                        "ExtensionGranted",
                        "ActionRevised",
                        "MilestoneAchieved",
                        "ProgressRecorded",
                        "ActionReassigned",
                        "CompletionReported",
                        "ActionReturned",
                        "EvidenceAttached",
                        "CompletionReported",
                        "ActionClosed",
                        "ActionReopened",
                        "CompletionReported",
                        "ActionClosed",
                        "EntryCorrected");
    }

    private CloseAction signOff() {
        return new CloseAction(
                action, Closure.IMPLEMENTED_ONGOING, "All have attended", List.of(register), null, false, null, TODAY);
    }

    private RecordProgress progress(
            String narrative,
            @Nullable Rag rating,
            @Nullable String reason,
            @Nullable ActionStatus status,
            LocalDate day) {
        return new RecordProgress(action, narrative, rating, reason, status, List.of(), List.of(), List.of(), day);
    }

    private void partnership(Object command) {
        ledger.accept(command, COORDINATOR);
    }

    private void police(Object command) {
        ledger.accept(command, OFFICER);
    }
}
