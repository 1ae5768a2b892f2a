package org.actionledger.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.actionledger.events.action.Post;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.testing.Actions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final Actions action = Actions.another();
    private final ActionId id = action.actionId();
    private final AgencyId police = Actions.anAgency();
    private final List<String> narratives = new ArrayList<>();
    private final Fields fields = new Fields(sequence -> narratives.get((int) sequence));
    private long sequence;

    @Test
    void the_first_entry_says_everything_that_was_nothing_before() {
        TargetDate summer = TargetDate.due(LocalDate.of(2025, 8, 31));

        List<Change> changes = after(action.assigned(police, summer));

        assertThat(changes)
                .extracting(Change::field)
                .containsExactly(
                        "reference", "recommendation", "review", "partnership", "description", "targets[1]", "lead");
        assertThat(changes).extracting(Change::from).containsOnlyNulls();
        assertThat(changes).contains(change("lead", null, police), change("targets[1]", null, summer));
    }

    @Test
    void a_lead_given_to_a_proposed_action_changes_nothing_that_was_said_before() {
        var proposed = action.proposed();
        after(proposed);

        List<Change> changes = after(new ActionEvent.ActionAssigned(
                id,
                proposed.reference(),
                proposed.recommendationId(),
                proposed.reviewId(),
                proposed.partnership(),
                proposed.parts(),
                "Train the night staff",
                null,
                null,
                proposed.targets(),
                police,
                List.of(),
                new Post("Head of Safeguarding", null),
                DAY));

        assertThat(changes)
                .containsExactly(
                        change("description", "Train all staff", "Train the night staff"),
                        change("lead", null, police),
                        change("responsible", null, new Post("Head of Safeguarding", null)));
    }

    @Test
    void every_kind_of_entry_says_what_was_and_what_is() {
        MilestoneId step = new MilestoneId(UUID.randomUUID());
        Milestone milestone = new Milestone(step, "First session", null);
        Evidence minutes =
                new Evidence(new EvidenceId(UUID.randomUUID()), "Minutes", EvidenceKind.MINUTES, "DOC-7", null, null);
        AgencyId other = Actions.anAgency();
        TargetDate first = TargetDate.due(DAY);
        TargetDate later = TargetDate.due(DAY.plusMonths(3));
        after(action.assigned(police, first));

        assertThat(after(new ActionReassigned(id, other, List.of(police), null, "Moved")))
                .containsExactly(change("lead", police, other), change("jointLeads", null, List.of(police)));
        assertThat(after(new ActionRevised(id, "Train the nights", "Fewer calls", "Wider")))
                .containsExactly(
                        change("description", "Train all staff", "Train the nights"),
                        change("intendedOutcome", null, "Fewer calls"));
        assertThat(after(new ExtensionRequested(id, 1, later, "Late")))
                .containsExactly(change("extensionRequested", null, new Values.Extension(1, later)));
        assertThat(after(new ExtensionRefused(id, 1, "No")))
                .containsExactly(change("extensionRequested", new Values.Extension(1, later), null));
        after(new ExtensionRequested(id, 1, later, "Late again"));
        assertThat(after(new ExtensionGranted(id, 1, later, null)))
                .containsExactly(
                        change("targets[1]", first, later),
                        change("extensionRequested", new Values.Extension(1, later), null));
        assertThat(after(new MilestoneAdded(id, milestone)))
                .containsExactly(change("milestones[" + step + "]", null, milestone));
        assertThat(after(new MilestoneAchieved(id, step, DAY)))
                .containsExactly(change("milestones[" + step + "].achievedOn", null, DAY));
        assertThat(after(new EvidenceAttached(id, minutes)))
                .containsExactly(change("evidence[" + minutes.evidenceId() + "]", null, minutes));
        assertThat(after(new EvidenceWithdrawn(id, minutes.evidenceId(), "Another meeting")))
                .containsExactly(change("evidence[" + minutes.evidenceId() + "]", minutes, null));
        assertThat(after(new UpdateRequested(id, "How far?", DAY)))
                .containsExactly(change("updateRequested", null, new Values.Question("How far?", DAY)));
        assertThat(after(action.progress(DAY, Rag.GREEN, "a")))
                .containsExactly(
                        change("reported", null, Rag.GREEN),
                        change("ratingReason", null, "as planned"),
                        change("completedParts", null, List.of("a")),
                        change("updateRequested", new Values.Question("How far?", DAY), null));
        assertThat(after(new RatingAssured(id, Rag.AMBER, "Half was seen", DAY)))
                .containsExactly(change("assured", null, Rag.AMBER), change("assuredReason", null, "Half was seen"));
        assertThat(after(action.completed(DAY)))
                .containsExactly(
                        change("achievedOutcome", null, "All staff are trained"),
                        change("ongoingPractice", null, false));
        assertThat(after(new ActionReturned(id, "No proof", ActionStatus.IN_PROGRESS, DAY)))
                .containsExactly(
                        change("achievedOutcome", "All staff are trained", null),
                        change("ongoingPractice", false, null));
        assertThat(after(new ActionClosed(
                        id, Closure.SUPERSEDED, "Overtaken", List.of(), "DHR9/1/1", true, "See DHR9", DAY)))
                .containsExactly(
                        change("closure", null, Closure.SUPERSEDED),
                        change("outcome", null, "Overtaken"),
                        change("supersededBy", null, "DHR9/1/1"),
                        change("asPublished", null, true),
                        change("asWritten", null, "See DHR9"));
        assertThat(after(new ActionReopened(id, "It came back", ActionStatus.IN_PROGRESS, DAY)))
                .extracting(Change::field, Change::to)
                .containsExactly(
                        tuple("closure", null),
                        tuple("outcome", null),
                        tuple("supersededBy", null),
                        tuple("asPublished", null),
                        tuple("asWritten", null));
        after(new UpdateRequested(id, "Whose is it?", null));
        assertThat(after(new ActionWithdrawn(id, "Of another review")))
                .containsExactly(change("updateRequested", new Values.Question("Whose is it?", null), null));
    }

    @Test
    void an_update_without_a_rating_leaves_the_last_one_standing() {
        after(action.assigned(police));
        after(action.progress(DAY, Rag.RED));

        assertThat(after(action.progress(DAY.plusDays(1), null))).isEmpty();
        assertThat(after(action.progress(DAY.plusDays(2), Rag.GREEN)))
                .containsExactly(change("reported", Rag.RED, Rag.GREEN));
    }

    @Test
    void a_correction_says_what_the_wrong_entry_said_and_what_comes_after_starts_from_what_is_right() {
        after(action.assigned(police));
        after(action.progress(DAY, Rag.GREEN));

        assertThat(after(new EntryCorrected(id, event(1), new Correction("Nobody", Rag.RED, DAY.minusDays(1)), "Oh")))
                .containsExactly(
                        change("narrative", "narrative 1", "Nobody"),
                        change("reported", Rag.GREEN, Rag.RED),
                        change("effectiveOn", DAY, DAY.minusDays(1)));
        assertThat(after(new EntryCorrected(id, event(1), new Correction("Somebody", null, null), "Again")))
                .containsExactly(change("narrative", "Nobody", "Somebody"));
        assertThat(after(action.progress(DAY.plusDays(1), Rag.GREEN)))
                .containsExactly(change("reported", Rag.RED, Rag.GREEN));
    }

    @Test
    void a_rating_that_a_correction_gives_the_latest_update_is_what_the_next_one_starts_from() {
        after(action.assigned(police));
        after(action.progress(DAY, Rag.RED));
        after(action.progress(DAY.plusDays(1), null));

        assertThat(after(new EntryCorrected(id, event(2), new Correction(null, Rag.AMBER, null), "Left out")))
                .containsExactly(change("reported", null, Rag.AMBER));
        assertThat(after(action.progress(DAY.plusDays(2), Rag.GREEN)))
                .containsExactly(change("reported", Rag.AMBER, Rag.GREEN), change("ratingReason", null, "as planned"));
    }

    @Test
    void a_rating_that_a_correction_gives_an_update_before_the_last_rated_one_is_not_the_last() {
        after(action.assigned(police));
        after(action.progress(DAY, null));
        after(action.progress(DAY.plusDays(1), Rag.RED));

        after(new EntryCorrected(id, event(1), new Correction(null, Rag.AMBER, null), "Left out"));

        assertThat(after(action.progress(DAY.plusDays(2), Rag.GREEN)))
                .containsExactly(change("reported", Rag.RED, Rag.GREEN));
    }

    @Test
    void a_correction_of_an_entry_that_was_overtaken_leaves_what_holds_now_alone() {
        after(action.assigned(police));
        after(action.progress(DAY, Rag.GREEN));
        after(action.progress(DAY.plusDays(1), Rag.AMBER));

        after(new EntryCorrected(id, event(1), new Correction(null, Rag.RED, null), "Typing error"));

        assertThat(after(action.progress(DAY.plusDays(2), Rag.GREEN)))
                .containsExactly(change("reported", Rag.AMBER, Rag.GREEN));
    }

    @Test
    void the_day_of_a_milestone_and_the_outcome_of_a_closure_can_be_corrected() {
        MilestoneId step = new MilestoneId(UUID.randomUUID());
        after(action.assigned(police));
        after(new MilestoneAdded(id, new Milestone(step, "First session", null)));
        after(new MilestoneAchieved(id, step, DAY));
        after(action.closed(DAY));

        assertThat(after(new EntryCorrected(id, event(2), new Correction(null, null, DAY.minusDays(2)), "Earlier")))
                .containsExactly(change("milestones[" + step + "].achievedOn", DAY, DAY.minusDays(2)));
        assertThat(after(new EntryCorrected(id, event(3), new Correction("Most are trained", null, null), "Not all")))
                .containsExactly(change("outcome", "All staff are trained", "Most are trained"));
    }

    private List<Change> after(ActionEvent event) {
        narratives.add("narrative " + sequence);
        List<Change> changes = fields.after(event, event(sequence), sequence);
        sequence++;
        return changes;
    }

    private static String event(long sequence) {
        return "event-" + sequence;
    }

    private static Change change(String field, @Nullable Object from, @Nullable Object to) {
        return new Change(field, Values.of(from), Values.of(to));
    }
}
