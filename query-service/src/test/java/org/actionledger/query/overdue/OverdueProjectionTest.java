package org.actionledger.query.overdue;

import static org.actionledger.query.testing.QueryServiceTest.Today.DATE;
import static org.actionledger.query.testing.Sights.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionReturned;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.Delivery;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class OverdueProjectionTest {

    private static final LocalDate DUE = LocalDate.of(2025, 6, 30);

    private final Actions action = Actions.another();
    private final AgencyId lead = Actions.anAgency();
    private final History history = action.history();

    @Autowired
    OverdueProjection projection;

    @Autowired
    OverdueQueries queries;

    @Autowired
    Delivery delivery;

    @Autowired
    Ledger ledger;

    @Test
    void an_action_is_overdue_from_the_day_after_it_was_due() {
        given(action.assigned(lead, TargetDate.due(DUE)));

        assertThat(listed(DUE)).isEmpty();
        assertThat(listed(DUE.plusDays(1))).singleElement().satisfies(line -> {
            assertThat(line.actionId()).isEqualTo(action.actionId());
            assertThat(line.dueBy()).isEqualTo(DUE);
            assertThat(line.daysOverdue()).isEqualTo(1);
            assertThat(line.status()).isEqualTo(ActionStatus.ASSIGNED);
        });
        assertThat(listed(null))
                .singleElement()
                .satisfies(line -> assertThat(line.daysOverdue()).isEqualTo(92));
    }

    @Test
    void today_is_the_day_it_is_in_london() {
        given(action.assigned(lead, TargetDate.due(DATE.minusDays(1))));

        assertThat(listed(null))
                .singleElement()
                .satisfies(line -> assertThat(line.daysOverdue()).isEqualTo(1));
    }

    @Test
    void what_cannot_be_missed_is_never_overdue() {
        given(action.assigned(
                lead,
                TargetDate.unread("asap"),
                new TargetDate("Ongoing, from June 2022", DUE, Precision.MONTH, TargetKind.ONGOING, null, null)));

        assertThat(listed(DATE)).isEmpty();
    }

    @Test
    void the_list_drops_an_action_the_day_it_is_done_however_late_we_learn_of_it() {
        LocalDate done = DUE.plusDays(10);
        given(action.assigned(lead, TargetDate.due(DUE)), action.completed(done), action.closed(DATE.minusDays(1)));

        assertThat(listed(done.minusDays(1))).hasSize(1);
        assertThat(listed(done)).isEmpty();
        assertThat(listed(DATE)).isEmpty();
    }

    @Test
    void what_was_done_in_time_was_never_overdue() {
        given(action.assigned(lead, TargetDate.due(DUE)), action.closed(DUE));

        assertThat(listed(DUE.plusDays(1))).isEmpty();
    }

    @Test
    void an_action_that_was_sent_back_or_reopened_is_overdue_again() {
        given(
                action.assigned(lead, TargetDate.due(DUE)),
                action.completed(DUE),
                new ActionReturned(action.actionId(), "no evidence", ActionStatus.IN_PROGRESS, DUE.plusDays(3)));
        assertThat(listed(null)).hasSize(1);

        given(action.completed(DUE), action.closed(DUE));
        assertThat(listed(null)).isEmpty();

        given(new ActionReopened(action.actionId(), "it came back", ActionStatus.IN_PROGRESS, DATE));
        assertThat(listed(null)).hasSize(1);
    }

    @Test
    void more_time_moves_the_day_it_is_due() {
        given(
                action.assigned(lead, TargetDate.due(DUE)),
                new ExtensionGranted(action.actionId(), 1, TargetDate.due(DATE.minusDays(5)), null));

        assertThat(listed(DUE.plusDays(1))).isEmpty();
        assertThat(listed(null))
                .singleElement()
                .satisfies(line -> assertThat(line.daysOverdue()).isEqualTo(5));
    }

    @Test
    void the_earliest_part_that_is_not_done_counts() {
        given(
                action.assigned(lead, part("a", DUE), part("b", DUE.plusDays(30))),
                action.progress(DUE.plusDays(40), Rag.AMBER, "a"));

        assertThat(listed(DUE.plusDays(39)))
                .singleElement()
                .satisfies(line -> assertThat(line.dueBy()).isEqualTo(DUE));
        assertThat(listed(DUE.plusDays(40)))
                .singleElement()
                .satisfies(line -> assertThat(line.dueBy()).isEqualTo(DUE.plusDays(30)));
    }

    @Test
    void a_milestone_is_met_when_it_is_achieved() {
        MilestoneId milestone = new MilestoneId(UUID.randomUUID());
        given(
                action.assigned(lead),
                new MilestoneAdded(
                        action.actionId(), new Milestone(milestone, "Draft the policy", TargetDate.due(DUE))));
        assertThat(listed(null)).hasSize(1);

        given(new MilestoneAchieved(action.actionId(), milestone, DUE.plusDays(2)));
        assertThat(listed(DUE.plusDays(1))).hasSize(1);
        assertThat(listed(null)).isEmpty();
    }

    @Test
    void each_agency_that_leads_sees_the_action_and_the_whole_list_has_it_once() {
        AgencyId joint = Actions.anAgency();
        given(action.assigned(lead, List.of(joint), TargetDate.due(DUE)));

        assertThat(listed(null)).hasSize(1);
        assertThat(answer(new Wanted(joint, null, null, null, List.of(), List.of(), null, null), null)
                        .total())
                .isEqualTo(1);
        assertThat(answer(new Wanted(null, action.partnership(), null, null, List.of(), List.of(), null, null), null))
                .satisfies(whole -> {
                    assertThat(whole.total()).isEqualTo(1);
                    assertThat(whole.actions())
                            .singleElement()
                            .satisfies(line -> assertThat(line.leads())
                                    .extracting(OverdueAction.Agency::agencyId)
                                    .containsExactly(lead, joint));
                });
    }

    @Test
    void a_new_lead_takes_the_action_over() {
        AgencyId next = Actions.anAgency();
        given(
                action.assigned(lead, TargetDate.due(DUE)),
                new ActionReassigned(action.actionId(), next, List.of(), null, "they run the service now"));

        assertThat(listed(null)).isEmpty();
        assertThat(answer(new Wanted(next, null, null, null, List.of(), List.of(), null, null), null)
                        .actions())
                .hasSize(1);
    }

    @Test
    void what_nobody_leads_can_be_overdue_too() {
        given(action.proposed(TargetDate.due(DUE)));

        assertThat(answer(new Wanted(null, null, action.reviewId(), null, List.of(), List.of(), null, null), null)
                        .actions())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.agency()).isNull();
                    assertThat(line.leads()).isEmpty();
                    assertThat(line.status()).isEqualTo(ActionStatus.PROPOSED);
                });
    }

    @Test
    void both_ratings_and_the_last_news_are_shown() {
        given(
                action.assigned(lead, TargetDate.due(DUE)),
                action.progress(DUE, Rag.GREEN),
                new RatingAssured(action.actionId(), Rag.RED, "nothing was seen of it", DUE.plusDays(1)),
                action.progress(DUE.plusDays(2), null),
                new ActionRevised(action.actionId(), "Train the night staff too", null, "they were forgotten"));

        assertThat(listed(null)).singleElement().satisfies(line -> {
            assertThat(line.reported()).isEqualTo(Rag.GREEN);
            assertThat(line.assured()).isEqualTo(Rag.RED);
            assertThat(line.lastUpdateOn()).isEqualTo(DUE.plusDays(2));
            assertThat(line.description()).isEqualTo("Train the night staff too");
        });
    }

    @Test
    void a_corrected_entry_counts_as_corrected() {
        given(action.assigned(lead, TargetDate.due(DUE)), action.progress(DUE, Rag.GREEN));
        String progress = history.lastId();
        given(action.completed(DUE));
        String completion = history.lastId();
        assertThat(listed(null)).isEmpty();

        given(
                correction(progress, new Correction(null, Rag.RED, null)),
                correction(completion, new Correction(null, null, DUE.plusDays(5))));

        assertThat(listed(DUE.plusDays(4)))
                .singleElement()
                .satisfies(line -> assertThat(line.reported()).isEqualTo(Rag.RED));
        assertThat(listed(DUE.plusDays(5))).isEmpty();
    }

    @Test
    void what_was_believed_for_no_time_is_not_kept() {
        Instant at = Instant.parse("2025-07-01T08:00:00Z");
        history.at(at);
        given(action.assigned(lead, TargetDate.due(DUE)));
        assertThat(ledger.rows("overdue.lateness", "action_id", action.actionId()))
                .hasSize(1);

        history.at(at);
        given(action.completed(DUE));

        assertThat(ledger.rows("overdue.lateness", "action_id", action.actionId()))
                .isEmpty();
    }

    @Test
    void a_late_event_changes_nothing() {
        given(action.assigned(lead, TargetDate.due(DUE)), action.closed(DUE));

        delivery.inOneBatch(projection, history.events().subList(0, 1));

        assertThat(listed(null)).isEmpty();
    }

    @Test
    void a_text_with_a_nul_is_kept_without_it() {
        given(
                action.assigned(lead, TargetDate.due(DUE)),
                new ActionRevised(action.actionId(), "Train\0all staff", null, "pasted"));

        assertThat(listed(null))
                .singleElement()
                .satisfies(line -> assertThat(line.description()).isEqualTo("Train\uFFFDall staff"));
    }

    @Test
    void a_rebuild_makes_the_same_rows() {
        history.then(action.assigned(lead, List.of(Actions.anAgency()), TargetDate.due(DUE)))
                .then(action.progress(DUE, Rag.AMBER))
                .then(new RatingAssured(action.actionId(), Rag.RED, "nothing was seen of it", DUE));
        ledger.append(history);
        ledger.awaitRead(OverdueProjection.NAME);
        List<String> actions = ledger.rows("overdue.action", "action_id", action.actionId());
        List<String> lateness = ledger.rows("overdue.lateness", "action_id", action.actionId());
        assertThat(actions).hasSize(1);
        assertThat(lateness).hasSize(2);

        ledger.rebuild(OverdueProjection.NAME);

        assertThat(ledger.rows("overdue.action", "action_id", action.actionId()))
                .isEqualTo(actions);
        assertThat(ledger.rows("overdue.lateness", "action_id", action.actionId()))
                .isEqualTo(lateness);
    }

    private void given(Object... events) {
        for (Object event : events) {
            history.then(event);
        }
        ledger.append(history);
        ledger.awaitRead(OverdueProjection.NAME);
        delivery.toTwice(projection, history);
    }

    private List<OverdueAction> listed(@Nullable LocalDate asOf) {
        OverdueActions answer = answer(new Wanted(lead, null, null, null, List.of(), List.of(), null, null), asOf);
        assertThat(answer.total()).isEqualTo(answer.actions().size());
        return answer.actions();
    }

    private OverdueActions answer(Wanted wanted, @Nullable LocalDate asOf) {
        return queries.answer(
                new FindOverdueActions(
                        wanted, OverdueSort.DAYS_OVERDUE, new AsOf(null, asOf == null ? DATE : asOf), null, 50),
                AUDITOR);
    }

    private EntryCorrected correction(String eventId, Correction correction) {
        return new EntryCorrected(action.actionId(), eventId, correction, "a slip of the pen");
    }

    private static TargetDate part(String label, LocalDate due) {
        return new TargetDate("(" + label + ") " + due, due, Precision.DAY, TargetKind.DUE, label, null);
    }
}
