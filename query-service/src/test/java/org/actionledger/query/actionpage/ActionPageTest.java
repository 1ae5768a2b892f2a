package org.actionledger.query.actionpage;

import static org.actionledger.query.testing.QueryServiceTest.Today.DATE;
import static org.actionledger.query.testing.QueryServiceTest.Today.NOW;
import static org.actionledger.query.testing.Sights.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
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
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRaised;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewType;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.Delivery;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class ActionPageTest {

    private static final LocalDate DUE = LocalDate.of(2025, 6, 30);

    private final Actions action = Actions.another();
    private final ActionId id = action.actionId();
    private final AgencyId police = Actions.anAgency();
    private final AgencyId trust = Actions.anAgency();
    private final History history = action.history();

    @Autowired
    ActionPageProjection projection;

    @Autowired
    ActionPages pages;

    @Autowired
    Delivery delivery;

    @Autowired
    Ledger ledger;

    @Test
    void the_page_says_what_was_promised_by_whom_and_why() {
        RecommendationId recommendation = new RecommendationId(UUID.randomUUID());
        delivery.toTwice(
                projection,
                agency(police, "Westshire Police"),
                agency(trust, "Westshire Trust"),
                agency(action.partnership(), "Safer Westshire"),
                new History("Review", action.reviewId())
                        .then(new ReviewOpened(
                                action.reviewId(), action.partnership(), ReviewType.DHR, "DHR7", "Rowan", "A review")),
                new History("Recommendation", recommendation)
                        .then(new RecommendationRaised(
                                recommendation,
                                action.reviewId(),
                                action.partnership(),
                                "DHR7",
                                "5",
                                true,
                                "Officers are trained",
                                List.of(new Part("a", "in each district")),
                                Origin.PANEL,
                                Scope.LOCAL,
                                List.of(police))));
        given(new ActionAssigned(
                id,
                "DHR7/5/1",
                recommendation,
                action.reviewId(),
                action.partnership(),
                List.of("a"),
                "Write a course",
                Scope.REGIONAL,
                "Officers recognise coercion",
                List.of(TargetDate.due(DUE)),
                police,
                List.of(trust),
                new Post("Head of Training", "p-17"),
                Actions.ASSIGNED_ON));

        ActionPage page = page();

        assertThat(page.version()).isZero();
        assertThat(page.reference()).isEqualTo("DHR7/5/1");
        assertThat(page.review().reference()).isEqualTo("DHR7");
        assertThat(page.review().pseudonym()).isEqualTo("Rowan");
        assertThat(page.partnership().name()).isEqualTo("Safer Westshire");
        assertThat(page.recommendation().number()).isEqualTo("5");
        assertThat(page.recommendation().text()).isEqualTo("Officers are trained");
        assertThat(page.recommendation().parts()).containsExactly(new Part("a", "in each district"));
        assertThat(page.parts()).containsExactly("a");
        assertThat(page.scope()).isEqualTo(Scope.REGIONAL);
        assertThat(page.description()).isEqualTo("Write a course");
        assertThat(page.intendedOutcome()).isEqualTo("Officers recognise coercion");
        assertThat(page.lead()).isEqualTo(new Named.Agency(police, "Westshire Police"));
        assertThat(page.jointLeads()).containsExactly(new Named.Agency(trust, "Westshire Trust"));
        assertThat(page.responsible()).isEqualTo(new Post("Head of Training", "p-17"));
        assertThat(page.status().status()).isEqualTo(ActionStatus.ASSIGNED);
        assertThat(page.status().since()).isEqualTo(Actions.ASSIGNED_ON);
        assertThat(page.sourceRow()).isNull();
    }

    @Test
    void what_nobody_leads_yet_has_a_page_too() {
        given(action.proposed());

        assertThat(page().lead()).isNull();
        assertThat(page().status().status()).isEqualTo(ActionStatus.PROPOSED);
        assertThat(page().recommendation().text()).isNull();
        assertThat(page().due()).isEqualTo(new ActionPage.Due(DATE, null, false, 0));
    }

    @Test
    void a_proposed_action_is_assigned_in_place() {
        given(
                action.proposed(),
                new MilestoneAdded(id, milestone("Draft", null)),
                action.assigned(police, TargetDate.due(DUE)));

        assertThat(page().status().status()).isEqualTo(ActionStatus.ASSIGNED);
        assertThat(page().milestones()).hasSize(1);
        assertThat(page().lead()).isEqualTo(new Named.Agency(police, null));
    }

    @Test
    void it_is_overdue_by_the_days_since_the_earliest_promise_that_is_not_met() {
        given(action.assigned(police, TargetDate.due(DUE), TargetDate.due(DUE.minusDays(10))));

        assertThat(page().due()).isEqualTo(new ActionPage.Due(DATE, DUE.minusDays(10), true, 102));
    }

    @Test
    void an_extension_moves_the_day_and_the_original_stays_visible() {
        TargetDate later = TargetDate.due(DATE.plusDays(1));
        given(action.assigned(police, TargetDate.due(DUE)), new ExtensionRequested(id, 1, later, "The trainer left"));
        assertThat(page().openExtension())
                .isEqualTo(new Promised.Extension(
                        1, later, "The trainer left", history.last().getTimestamp()));
        assertThat(page().due().overdue()).isTrue();

        given(new ExtensionGranted(id, 1, later, null));

        assertThat(page().openExtension()).isNull();
        assertThat(page().targets()).containsExactly(new ActionPage.Target(1, TargetDate.due(DUE), later, true, null));
        assertThat(page().due()).isEqualTo(new ActionPage.Due(DATE, DATE.plusDays(1), false, 0));
    }

    @Test
    void completion_and_closing_end_what_was_asked_and_not_answered() {
        TargetDate later = TargetDate.due(DATE.plusDays(1));
        given(
                action.assigned(police, TargetDate.due(DUE)),
                new ExtensionRequested(id, 1, later, "The trainer left"),
                new UpdateRequested(id, "How far?", null),
                action.completed(DUE));
        assertThat(page().openExtension()).isNull();
        assertThat(page().openQuestion()).isNull();

        given(
                new ActionReturned(id, "No proof", ActionStatus.IN_PROGRESS, DUE),
                new ExtensionRequested(id, 1, later, "The trainer left"),
                new UpdateRequested(id, "How far?", null),
                action.closed(DUE));
        assertThat(page().openExtension()).isNull();
        assertThat(page().openQuestion()).isNull();
    }

    @Test
    void a_refused_extension_changes_no_date() {
        given(
                action.assigned(police, TargetDate.due(DUE)),
                new ExtensionRequested(id, 1, TargetDate.due(DATE), "The trainer left"),
                new ExtensionRefused(id, 1, "Once is enough"));

        assertThat(page().openExtension()).isNull();
        assertThat(page().targets())
                .containsExactly(new ActionPage.Target(1, TargetDate.due(DUE), TargetDate.due(DUE), false, null));
    }

    @Test
    void a_target_is_met_by_its_part_by_its_step_or_by_the_whole() {
        Milestone draft = milestone("Draft the guidance", TargetDate.due(DUE.minusDays(3)));
        given(
                action.assigned(police, target("a", null), target(null, "draft the guidance"), TargetDate.due(DUE)),
                new MilestoneAdded(id, draft),
                action.progress(DUE.minusDays(7), Rag.GREEN, "a"),
                new MilestoneAchieved(id, draft.milestoneId(), DUE.minusDays(5)));

        assertThat(page().targets())
                .extracting(ActionPage.Target::metOn)
                .containsExactly(DUE.minusDays(7), DUE.minusDays(5), null);
        assertThat(page().milestones())
                .containsExactly(new ActionPage.Milestone(
                        draft.milestoneId(), "Draft the guidance", draft.target(), DUE.minusDays(5)));
        assertThat(page().due().dueBy()).isEqualTo(DUE);

        given(action.completed(DUE.minusDays(1)));

        assertThat(page().targets())
                .extracting(ActionPage.Target::metOn)
                .containsExactly(DUE.minusDays(7), DUE.minusDays(5), DUE.minusDays(1));
        assertThat(page().due()).isEqualTo(new ActionPage.Due(DATE, null, false, 0));
    }

    @Test
    void what_awaits_sign_off_is_not_overdue_and_what_is_sent_back_is() {
        given(action.assigned(police, TargetDate.due(DUE)), action.completed(DUE.plusDays(9)));
        assertThat(page().completion())
                .isEqualTo(new ActionPage.Completion("All staff are trained", false, DUE.plusDays(9)));
        assertThat(page().due().overdue()).isFalse();

        given(new ActionReturned(id, "No proof", ActionStatus.IN_PROGRESS, DUE.plusDays(12)));

        assertThat(page().completion()).isNull();
        assertThat(page().due().overdue()).isTrue();
        assertThat(page().status().since()).isEqualTo(DUE.plusDays(12));
    }

    @Test
    void a_closing_says_how_it_ended_on_what_evidence_and_who_signed_it_off() {
        Evidence minutes = evidence("Minutes");
        given(action.assigned(police), new EvidenceAttached(id, minutes), action.completed(DUE));
        history.by(new Actor("c-1", Role.COORDINATOR, action.partnership(), null));
        given(new ActionClosed(
                id,
                Closure.IMPLEMENTED_ONGOING,
                "All are trained",
                List.of(minutes.evidenceId()),
                null,
                false,
                null,
                DUE.plusDays(3)));

        assertThat(page().closing())
                .isEqualTo(new ActionPage.Closing(
                        Closure.IMPLEMENTED_ONGOING,
                        "All are trained",
                        List.of(minutes),
                        null,
                        false,
                        null,
                        DUE.plusDays(3),
                        new Named.Agency(action.partnership(), null)));

        given(new ActionReopened(id, "It came back", ActionStatus.IN_PROGRESS, DUE.plusDays(30)));
        assertThat(page().closing()).isNull();
        assertThat(page().status().status()).isEqualTo(ActionStatus.IN_PROGRESS);
    }

    @Test
    void a_closing_as_published_is_nobodys_sign_off_here() {
        history.with(Provenance.SOURCE, "import:019a7b1e-0000-7000-8000-000000000001#12");
        given(
                action.assigned(police),
                new ActionClosed(id, Closure.IMPLEMENTED, "Done", List.of(), null, true, "Complete June 2025", DUE));

        ActionPage.Closing closing = Objects.requireNonNull(page().closing());

        assertThat(closing.asPublished()).isTrue();
        assertThat(closing.asWritten()).isEqualTo("Complete June 2025");
        assertThat(closing.signedOffBy()).isNull();
        assertThat(page().sourceRow()).isEqualTo("/api/v1/plan-imports/019a7b1e-0000-7000-8000-000000000001/rows/12");
    }

    @Test
    void evidence_that_was_withdrawn_is_shown_as_such() {
        Evidence wrong = evidence("Another course");
        Evidence right = evidence("This course");
        given(
                action.assigned(police),
                new EvidenceAttached(id, wrong),
                new EvidenceAttached(id, right),
                new EvidenceWithdrawn(id, wrong.evidenceId(), "Wrong course"));

        assertThat(page().evidence()).extracting(ActionPage.Proof::evidence).containsExactly(wrong, right);
        assertThat(page().evidence())
                .extracting(ActionPage.Proof::withdrawnBecause)
                .containsExactly("Wrong course", null);
    }

    @Test
    void a_question_is_open_until_the_next_update_answers_it() {
        given(action.assigned(police), new UpdateRequested(id, "How many attended?", DATE));
        assertThat(page().openQuestion())
                .isEqualTo(new Standing.Question(
                        "How many attended?", DATE, history.last().getTimestamp()));

        given(action.progress(DUE, null));
        assertThat(page().openQuestion()).isNull();
    }

    @Test
    void wording_and_leads_are_those_of_now() {
        given(
                action.assigned(police),
                new ActionRevised(id, "Train the night staff too", "All recognise it", "Forgotten"),
                new ActionReassigned(id, trust, List.of(police), new Post("Matron", null), "Runs it now"));

        assertThat(page().description()).isEqualTo("Train the night staff too");
        assertThat(page().intendedOutcome()).isEqualTo("All recognise it");
        assertThat(page().lead()).isEqualTo(new Named.Agency(trust, null));
        assertThat(page().responsible()).isEqualTo(new Post("Matron", null));
    }

    @Test
    void progress_is_told_newest_first_and_the_page_shows_the_latest() {
        history.then(action.assigned(police));
        for (int i = 0; i < 7; i++) {
            history.then(action.progress(DUE.plusDays(i), null));
        }
        stored();

        ActionPage.Progress progress = page().progress();

        assertThat(progress.total()).isEqualTo(7);
        assertThat(progress.latest())
                .extracting(ProgressUpdate::effectiveOn)
                .containsExactly(DUE.plusDays(6), DUE.plusDays(5), DUE.plusDays(4), DUE.plusDays(3), DUE.plusDays(2));
        assertThat(progress.more()).isEqualTo("/api/v1/actions/" + id + "/progress");
        ToldProgress older =
                pages.answer(new FindProgress(id, NOW, 3L, 50), AUDITOR).orElseThrow();
        assertThat(older.updates()).extracting(ProgressUpdate::sequence).containsExactly(2L, 1L);
        assertThat(older.total()).isEqualTo(7);
        assertThat(older.more()).isFalse();
        assertThat(pages.answer(new FindProgress(id, NOW, null, 2), AUDITOR)
                        .orElseThrow()
                        .more())
                .isTrue();
    }

    @Test
    void an_update_says_what_it_said_and_what_was_corrected_in_it() {
        Actor constable = new Actor("p-7", Role.CONTRIBUTOR, police, null);
        history.then(action.assigned(police)).by(constable).then(action.progress(DUE, Rag.GREEN));
        String wrong = history.lastId();
        history.then(correction(wrong, new Correction("Nobody is trained", Rag.RED, DUE.minusDays(1))))
                .then(correction(wrong, new Correction(null, Rag.AMBER, null)));
        stored();

        ProgressUpdate update = pages.answer(new FindUpdate(id, 1), AUDITOR).orElseThrow();

        assertThat(update.narrative()).isEqualTo("Nobody is trained");
        assertThat(update.rating()).isEqualTo(Rag.AMBER);
        assertThat(update.effectiveOn()).isEqualTo(DUE.minusDays(1));
        assertThat(update.by()).isEqualTo(new ProgressUpdate.Teller("p-7", Role.CONTRIBUTOR, police));
        assertThat(update.asRecorded())
                .isEqualTo(new ProgressUpdate.AsRecorded("Half of the staff are trained", Rag.GREEN, DUE));
        assertThat(update.corrections())
                .extracting(ProgressUpdate.Corrected::sequence)
                .containsExactly(2L, 3L);
        assertThat(pages.answer(new FindUpdate(id, 2), AUDITOR)).isEmpty();
    }

    @Test
    void both_ratings_are_shown_with_their_history() {
        history.then(action.assigned(police))
                .then(action.progress(DUE, Rag.RED))
                .then(new RatingAssured(id, Rag.AMBER, "Half of it was seen", DUE.plusDays(1)))
                .then(action.progress(DUE.plusDays(2), Rag.GREEN))
                .then(action.progress(DUE.plusDays(3), null));
        stored();

        ActionPage.Ratings ratings = page().ratings();

        assertThat(ratings.reported()).isEqualTo(new ActionPage.Rating(Rag.GREEN, "as planned", DUE.plusDays(2)));
        assertThat(ratings.assured())
                .isEqualTo(new ActionPage.Rating(Rag.AMBER, "Half of it was seen", DUE.plusDays(1)));
        assertThat(ratings.history()).extracting(RatingGiven::rag).containsExactly(Rag.GREEN, Rag.AMBER, Rag.RED);
        assertThat(ratings.history())
                .extracting(RatingGiven::kind)
                .containsExactly(RatingGiven.Kind.REPORTED, RatingGiven.Kind.ASSURED, RatingGiven.Kind.REPORTED);
    }

    @Test
    void a_correction_reaches_whatever_the_entry_had_said() {
        Milestone draft = milestone("Draft", null);
        given(action.assigned(police, target("a", null)), new MilestoneAdded(id, draft));
        given(new MilestoneAchieved(id, draft.milestoneId(), DUE));
        String achieved = history.lastId();
        given(action.progress(DUE, Rag.GREEN, "a"));
        String told = history.lastId();
        given(new RatingAssured(id, Rag.GREEN, "Seen", DUE));
        String assured = history.lastId();
        given(action.completed(DUE));
        String completed = history.lastId();
        given(action.closed(DUE));
        String closed = history.lastId();
        LocalDate right = DUE.minusDays(4);
        for (String wrong : List.of(achieved, told, assured, completed, closed)) {
            given(correction(wrong, new Correction("It was like this", Rag.RED, right)));
        }

        ActionPage page = page();

        assertThat(page.milestones())
                .extracting(ActionPage.Milestone::achievedOn)
                .containsExactly(right);
        assertThat(page.targets()).extracting(ActionPage.Target::metOn).containsExactly(right);
        assertThat(page.ratings().reported()).isEqualTo(new ActionPage.Rating(Rag.RED, "as planned", right));
        assertThat(page.ratings().assured()).isEqualTo(new ActionPage.Rating(Rag.RED, "It was like this", right));
        assertThat(page.completion()).isEqualTo(new ActionPage.Completion("It was like this", false, right));
        ActionPage.Closing closing = Objects.requireNonNull(page.closing());
        assertThat(closing.outcome()).isEqualTo("It was like this");
        assertThat(closing.effectiveOn()).isEqualTo(right);
        assertThat(page.status().since()).isEqualTo(right);
    }

    @Test
    void a_correction_of_an_entry_that_was_overtaken_leaves_the_page_as_it_is() {
        given(action.assigned(police), action.progress(DUE, Rag.GREEN));
        String overtaken = history.lastId();
        given(action.progress(DUE.plusDays(1), Rag.AMBER));

        given(correction(overtaken, new Correction("It was like this", Rag.RED, null)));

        assertThat(page().ratings().reported())
                .isEqualTo(new ActionPage.Rating(Rag.AMBER, "as planned", DUE.plusDays(1)));
    }

    @Test
    void the_version_counts_every_event() {
        given(action.assigned(police, TargetDate.due(DUE)));
        Milestone draft = milestone("Draft", null);
        Evidence minutes = evidence("Minutes");
        for (Object event : List.of(
                new ActionReassigned(id, trust, List.of(), null, "x"),
                new ActionRevised(id, "y", null, "x"),
                new ExtensionRequested(id, 1, TargetDate.due(DUE), "x"),
                new ExtensionGranted(id, 1, TargetDate.due(DUE), null),
                new ExtensionRequested(id, 1, TargetDate.due(DUE), "x"),
                new ExtensionRefused(id, 1, "x"),
                action.progress(DUE, null),
                new MilestoneAdded(id, draft),
                new MilestoneAchieved(id, draft.milestoneId(), DUE),
                new EvidenceAttached(id, minutes),
                new EvidenceWithdrawn(id, minutes.evidenceId(), "x"),
                new RatingAssured(id, Rag.RED, "x", DUE),
                new UpdateRequested(id, "x", null),
                action.completed(DUE),
                new ActionReturned(id, "x", ActionStatus.IN_PROGRESS, DUE),
                action.closed(DUE),
                new ActionReopened(id, "x", ActionStatus.IN_PROGRESS, DUE),
                correction(history.lastId(), new Correction(null, null, DUE)))) {
            given(event);
            assertThat(page().version())
                    .as(event.getClass().getSimpleName())
                    .isEqualTo(history.last().getSequenceNumber());
        }
    }

    @Test
    void a_late_event_changes_nothing() {
        given(action.assigned(police), action.closed(DUE));

        delivery.inOneBatch(projection, history.events().subList(0, 1));

        assertThat(page().status().status()).isEqualTo(ActionStatus.CLOSED);
    }

    @Test
    void an_unknown_action_has_no_page() {
        assertThat(pages.answer(new FindAction(new ActionId(UUID.randomUUID()), NOW), AUDITOR))
                .isEmpty();
        assertThat(pages.answer(new FindProgress(new ActionId(UUID.randomUUID()), NOW, null, 50), AUDITOR))
                .isEmpty();
    }

    @Test
    void a_rebuild_makes_the_same_rows() {
        history.then(action.assigned(police, TargetDate.due(DUE)))
                .then(action.progress(DUE, Rag.AMBER))
                .then(new RatingAssured(id, Rag.RED, "Nobody was examined", DUE));
        ledger.append(history);
        ledger.awaitRead(ActionPageProjection.NAME);
        List<String> promised = ledger.rows("actionpage.action", "action_id", id);
        List<String> standing = ledger.rows("actionpage.standing", "action_id", id);
        assertThat(promised).hasSize(1);
        assertThat(standing).hasSize(1);

        ledger.rebuild(ActionPageProjection.NAME);

        assertThat(ledger.rows("actionpage.action", "action_id", id)).isEqualTo(promised);
        assertThat(ledger.rows("actionpage.standing", "action_id", id)).isEqualTo(standing);
    }

    private void given(Object... events) {
        for (Object event : events) {
            history.then(event);
        }
        delivery.toTwice(projection, history);
    }

    /** Into the event store as well, where the page reads what was told. */
    private void stored() {
        ledger.append(history);
        delivery.toTwice(projection, history);
    }

    private ActionPage page() {
        return pages.answer(new FindAction(id, NOW), AUDITOR).orElseThrow();
    }

    private EntryCorrected correction(String wrong, Correction right) {
        return new EntryCorrected(id, wrong, right, "A slip of the pen");
    }

    private static Milestone milestone(String description, @Nullable TargetDate target) {
        return new Milestone(new MilestoneId(UUID.randomUUID()), description, target);
    }

    private static Evidence evidence(String title) {
        return new Evidence(new EvidenceId(UUID.randomUUID()), title, EvidenceKind.MINUTES, "DOC-7", null, null);
    }

    private static TargetDate target(@Nullable String part, @Nullable String step) {
        return new TargetDate("30 June 2025", DUE, Precision.DAY, TargetKind.DUE, part, step);
    }

    private static History agency(AgencyId agency, String name) {
        return new History("Agency", agency)
                .then(new AgencyRegistered(agency, name, AgencyKind.POLICE, List.of(), null, null));
    }
}
