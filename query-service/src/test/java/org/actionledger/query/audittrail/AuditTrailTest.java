package org.actionledger.query.audittrail;

import static org.actionledger.query.testing.QueryServiceTest.Today.NOW;
import static org.actionledger.query.testing.Sights.AUDITOR;
import static org.actionledger.query.testing.Sights.OPERATOR;
import static org.actionledger.query.testing.Sights.contributor;
import static org.actionledger.query.testing.Sights.coordinator;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.EvidenceKind;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyEvent.AgencyAliasAdded;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.platform.Sight;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.Delivery;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class AuditTrailTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final Actions action = Actions.another();
    private final AgencyId police = Actions.anAgency();
    private final AgencyId partnership = Actions.anAgency();
    private final Actor coordinator = new Actor("c-1", Role.COORDINATOR, partnership, null);
    private final Actor constable = new Actor("p-7", Role.CONTRIBUTOR, police, null);
    private final History history = action.history();

    @Autowired
    AuditTrailProjection projection;

    @Autowired
    AuditTrailQueries queries;

    @Autowired
    Delivery delivery;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    void each_step_says_from_where_to_where_who_for_whom_and_when_on_both_clocks() {
        delivery.toTwice(
                projection, registered(police, "Westshire Police"), registered(partnership, "Safer Westshire"));
        history.by(coordinator).at(Instant.parse("2025-07-01T09:00:00Z")).then(action.assigned(police));
        history.by(constable).at(Instant.parse("2025-07-02T09:00:00Z")).then(action.completed(DAY));
        history.by(new Actor("c-1", Role.COORDINATOR, partnership, police))
                .at(Instant.parse("2025-07-03T09:00:00Z"))
                .then(new ActionReturned(action.actionId(), "No proof", ActionStatus.IN_PROGRESS, DAY.plusDays(2)));
        delivered();

        List<AuditTrail.Line> trail = trail();

        assertThat(trail)
                .extracting(AuditTrail.Line::what)
                .containsExactly("ActionAssigned", "CompletionReported", "ActionReturned");
        assertThat(trail)
                .extracting(AuditTrail.Line::status)
                .containsExactly(
                        new AuditTrail.Step(null, ActionStatus.ASSIGNED),
                        new AuditTrail.Step(ActionStatus.ASSIGNED, ActionStatus.COMPLETION_REPORTED),
                        new AuditTrail.Step(ActionStatus.COMPLETION_REPORTED, ActionStatus.IN_PROGRESS));
        assertThat(trail).extracting(AuditTrail.Line::sequence).containsExactly(0L, 1L, 2L);
        AuditTrail.Line returned = trail.getLast();
        assertThat(returned.eventId()).isEqualTo(history.lastId());
        assertThat(returned.by())
                .isEqualTo(new AuditTrail.Person(
                        "c-1",
                        Role.COORDINATOR,
                        new AuditTrail.Agency(partnership, "Safer Westshire"),
                        new AuditTrail.Agency(police, "Westshire Police")));
        assertThat(returned.reason()).isEqualTo("No proof");
        assertThat(returned.recordedAt()).isEqualTo("2025-07-03T09:00:00Z");
        assertThat(returned.effectiveOn()).isEqualTo(DAY.plusDays(2));
        assertThat(trail.get(1).by().actorId()).isEqualTo("p-7");
        assertThat(trail.get(1).effectiveOn()).isEqualTo(DAY);
    }

    @Test
    void what_leaves_the_status_as_it_was_is_there_and_marked_as_such() {
        history.then(action.assigned(police))
                .then(action.progress(DAY, Rag.GREEN))
                .then(action.progress(DAY, Rag.RED))
                .then(new ActionRevised(action.actionId(), "Train the night staff too", null, "They were forgotten"))
                .then(new ActionReassigned(action.actionId(), partnership, List.of(police), null, "Runs it now"))
                .then(new RatingAssured(action.actionId(), Rag.AMBER, "Half of it was seen", DAY));
        delivered();

        assertThat(trail())
                .extracting(AuditTrail.Line::statusChange)
                .containsExactly(true, true, false, false, false, false);
        assertThat(trail().get(2).status()).isNull();
        assertThat(trail().get(2).rating()).isEqualTo(Rag.RED);
        AuditTrail.Line revised = trail().get(3);
        assertThat(revised.reason()).isEqualTo("They were forgotten");
        assertThat(facts(revised, "description")).isEqualTo("Train the night staff too");
        AuditTrail.Line reassigned = trail().get(4);
        assertThat(reassigned.agencies())
                .extracting(AuditTrail.Agency::agencyId)
                .containsExactly(partnership, police);
        assertThat(reassigned.changes())
                .containsExactly(
                        new Change("lead", Values.of(police), Values.of(partnership)),
                        new Change("jointLeads", null, Values.of(List.of(police))));
        assertThat(trail().get(5).rating()).isEqualTo(Rag.AMBER);
    }

    @Test
    void only_the_changes_of_status_can_be_asked_for() {
        history.then(action.assigned(police))
                .then(action.progress(DAY, Rag.GREEN))
                .then(action.progress(DAY, Rag.RED))
                .then(action.completed(DAY));
        delivered();

        AuditTrail changes = answer(true, null, 50);

        assertThat(changes.total()).isEqualTo(3);
        assertThat(changes.entries())
                .extracting(AuditTrail.Line::status)
                .containsExactly(
                        new AuditTrail.Step(null, ActionStatus.ASSIGNED),
                        new AuditTrail.Step(ActionStatus.ASSIGNED, ActionStatus.IN_PROGRESS),
                        new AuditTrail.Step(ActionStatus.IN_PROGRESS, ActionStatus.COMPLETION_REPORTED));
    }

    @Test
    void a_page_goes_on_after_the_one_before_and_knows_the_total() {
        history.then(action.assigned(police));
        for (int i = 0; i < 6; i++) {
            history.then(action.progress(DAY.plusDays(i), null));
        }
        delivered();

        AuditTrail first = answer(false, null, 3);
        AuditTrail second = answer(false, 2L, 3);
        AuditTrail last = answer(false, 5L, 3);

        assertThat(List.of(first.total(), second.total(), last.total())).containsOnly(7L);
        assertThat(first.entries()).extracting(AuditTrail.Line::sequence).containsExactly(0L, 1L, 2L);
        assertThat(second.entries()).extracting(AuditTrail.Line::sequence).containsExactly(3L, 4L, 5L);
        assertThat(second.entries()).extracting(AuditTrail.Line::statusChange).containsOnly(false);
        assertThat(last.entries()).extracting(AuditTrail.Line::sequence).containsExactly(6L);
        assertThat(List.of(first.more(), second.more(), last.more())).containsExactly(true, true, false);
    }

    @Test
    void a_correction_names_the_entry_it_corrects_and_that_stays_as_it_was() {
        history.then(action.assigned(police)).then(action.progress(DAY, Rag.GREEN));
        String wrong = history.lastId();
        history.then(new EntryCorrected(
                action.actionId(),
                wrong,
                new Correction("Nobody is trained", Rag.RED, DAY.minusDays(1)),
                "Wrong team"));
        delivered();

        AuditTrail.Line progress = trail().get(1);
        AuditTrail.Line correction = trail().get(2);

        assertThat(progress.rating()).isEqualTo(Rag.GREEN);
        assertThat(progress.effectiveOn()).isEqualTo(DAY);
        assertThat(progress.correctedBy()).hasSize(1);
        AuditTrail.Mending mending = progress.correctedBy().getFirst();
        assertThat(mending.sequence()).isEqualTo(2);
        assertThat(mending.eventId()).isEqualTo(history.lastId());
        assertThat(mending.reason()).isEqualTo("Wrong team");
        assertThat(mending.changes()).isEqualTo(correction.changes());
        assertThat(correction.corrects()).isEqualTo(new AuditTrail.EntryName(1, wrong));
        assertThat(correction.reason()).isEqualTo("Wrong team");
        assertThat(facts(correction, "correction", "text")).isEqualTo("Nobody is trained");
    }

    @Test
    void a_sign_off_shows_the_evidence_it_rests_on_even_when_that_is_withdrawn_later() {
        Evidence minutes = new Evidence(
                new EvidenceId(UUID.randomUUID()), "Minutes of June", EvidenceKind.MINUTES, "DOC-7", null, null);
        history.then(action.assigned(police))
                .then(new EvidenceAttached(action.actionId(), minutes))
                .then(new ActionClosed(
                        action.actionId(),
                        Closure.IMPLEMENTED,
                        "All are trained",
                        List.of(minutes.evidenceId()),
                        null,
                        true,
                        "Complete June 2025",
                        DAY))
                .then(new EvidenceWithdrawn(action.actionId(), minutes.evidenceId(), "Another meeting"));
        delivered();

        assertThat(trail().subList(1, 4))
                .allSatisfy(line -> assertThat(line.evidence()).containsExactly(minutes));
        AuditTrail.Line closed = trail().get(2);
        assertThat(facts(closed, "closure")).isEqualTo("IMPLEMENTED");
        assertThat(facts(closed, "outcome")).isEqualTo("All are trained");
        assertThat(facts(closed, "asWritten")).isEqualTo("Complete June 2025");
        assertThat(trail().get(3).reason()).isEqualTo("Another meeting");
    }

    @Test
    void a_narrative_is_not_kept_twice_but_the_entry_says_where_it_is() {
        history.then(action.assigned(police)).then(action.progress(DAY, Rag.GREEN, "a"));
        delivered();

        AuditTrail.Line progress = trail().getLast();

        assertThat(progress.narrative()).isEqualTo("/api/v1/actions/" + action.actionId() + "/progress/1");
        assertThat(String.valueOf(progress.facts())).isEqualTo("{\"completedParts\":[\"a\"]}");
        assertThat(progress.reason()).isEqualTo("as planned");
    }

    @Test
    void what_happened_on_no_stated_day_happened_on_the_british_day_it_was_recorded() {
        history.then(action.assigned(police))
                .at(Instant.parse("2025-06-30T23:30:00Z"))
                .then(new ExtensionGranted(action.actionId(), 1, TargetDate.due(DAY), null));
        delivered();

        assertThat(trail().getLast().effectiveOn()).isEqualTo("2025-07-01");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "7d0c8c6e-41f5-4d50-8fbd-0f4f6d0c1a01, 7d0c8c6e-41f5-4d50-8fbd-0f4f6d0c1a01,"
                        + " 7d0c8c6e-41f5-4d50-8fbd-0f4f6d0c1a01",
                "7d0c8c6e-41f5-4d50-8fbd-0f4f6d0c1a01, 7d0c8c6e-41f5-4d50-8fbd-0f4f6d0c1a01,"
                        + " 7d0c8c6e-41f5-4d50-8fbd-0f4f6d0c1a02",
                "7d0c8c6e-41f5-4d50-8fbd-0f4f6d0c1a01, 7d0c8c6e-41f5-4d50-8fbd-0f4f6d0c1a03,"
                        + " 7d0c8c6e-41f5-4d50-8fbd-0f4f6d0c1a02",
                "nightly:run, nightly:run, gateway-0815",
                "7D0C8C6E-41F5-4D50-8FBD-0F4F6D0C1A01, 7D0C8C6E-41F5-4D50-8FBD-0F4F6D0C1A01, gateway-0815",
                "-, -, gateway-0815",
                "-, -, -"
            })
    void the_cause_is_kept_letter_by_letter(
            @Nullable String command, @Nullable String causation, @Nullable String correlation) {
        history.with(Provenance.COMMAND_ID, command)
                .with(Provenance.CAUSATION_ID, causation)
                .with(Provenance.CORRELATION_ID, correlation)
                .then(action.assigned(police));
        delivered();

        assertThat(trail().getFirst().cause()).isEqualTo(new Cause(command, causation, correlation));
    }

    @Test
    void an_imported_entry_leads_to_its_row_of_the_plan() {
        history.with(Provenance.SOURCE, "import:019a7b1e-0000-7000-8000-000000000001#12")
                .then(action.assigned(police))
                .with(Provenance.SOURCE, "api")
                .then(action.progress(DAY, null));
        delivered();

        assertThat(trail())
                .extracting(AuditTrail.Line::source)
                .containsExactly(
                        new Source(
                                "import",
                                "/api/v1/plan-imports/019a7b1e-0000-7000-8000-000000000001/rows/12",
                                null,
                                12,
                                List.of()),
                        Source.through("api"));
    }

    @Test
    void a_narrative_that_is_corrected_shows_what_it_was_as_the_event_store_has_it() {
        history.then(action.assigned(police)).then(action.progress(DAY, Rag.GREEN));
        history.then(new EntryCorrected(
                action.actionId(), history.lastId(), new Correction("Nobody is trained", null, null), "Wrong team"));
        ledger.append(history);
        ledger.awaitRead(AuditTrailProjection.NAME);

        assertThat(trail().getLast().changes())
                .containsExactly(new Change(
                        "narrative", Values.of("Half of the staff are trained"), Values.of("Nobody is trained")));
    }

    @Test
    void taken_away_as_a_whole_it_holds_every_entry_with_its_narrative() {
        history.then(action.assigned(police));
        for (int i = 0; i < 250; i++) {
            history.then(action.progress(DAY.plusDays(i % 30), null));
        }
        ledger.append(history);
        ledger.awaitRead(AuditTrailProjection.NAME);

        WholeAuditTrail whole = queries.answer(new FindWholeAuditTrail(action.actionId(), NOW, false), AUDITOR)
                .orElseThrow();

        assertThat(whole.reference()).isEqualTo("DHR1/1/1");
        assertThat(whole.entries()).hasSize(251);
        assertThat(whole.entries().subList(1, 251))
                .extracting(AuditTrail.Line::narrative)
                .containsOnly("Half of the staff are trained");
    }

    @Test
    void an_agency_is_called_by_its_name_not_by_an_alias() {
        delivery.toTwice(
                projection, registered(police, "Westshire Police").then(new AgencyAliasAdded(police, "Old Force")));
        history.by(constable).then(action.assigned(police));
        delivered();

        assertThat(trail().getFirst().by().agency()).isEqualTo(new AuditTrail.Agency(police, "Westshire Police"));
    }

    @Test
    void reopening_is_a_step_like_the_others() {
        history.then(action.assigned(police))
                .then(action.closed(DAY))
                .then(new ActionReopened(action.actionId(), "It came back", ActionStatus.IN_PROGRESS, DAY.plusDays(1)));
        delivered();

        assertThat(trail().getLast().status())
                .isEqualTo(new AuditTrail.Step(ActionStatus.CLOSED, ActionStatus.IN_PROGRESS));
    }

    @Test
    void a_withdrawal_is_a_step_with_its_reason_on_the_day_it_was_recorded() {
        history.then(action.assigned(police))
                .at(Instant.parse("2025-07-02T23:30:00Z"))
                .then(new ActionWithdrawn(action.actionId(), "Of another review"));
        delivered();

        AuditTrail.Line withdrawn = trail().getLast();
        assertThat(withdrawn.status()).isEqualTo(new AuditTrail.Step(ActionStatus.ASSIGNED, ActionStatus.WITHDRAWN));
        assertThat(withdrawn.reason()).isEqualTo("Of another review");
        assertThat(withdrawn.effectiveOn()).isEqualTo("2025-07-03");
    }

    @Test
    void of_an_unknown_action_nothing_is_known() {
        assertThat(queries.answer(new FindAuditTrail(new ActionId(UUID.randomUUID()), NOW, false, null, 50), AUDITOR))
                .isEmpty();
    }

    @Test
    void the_database_knows_every_kind_of_event() {
        List<String> known = jdbc.sql("select unnest(enum_range(null::audittrail.what))::text")
                .query((row, _) -> row.getString(1))
                .list();

        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ActionEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void a_rebuild_makes_the_same_rows() {
        history.by(coordinator).then(action.assigned(police));
        history.by(constable).then(action.progress(DAY, Rag.GREEN)).then(action.completed(DAY));
        ledger.append(history, registered(police, "Westshire Police"));
        ledger.awaitRead(AuditTrailProjection.NAME);
        List<String> entries = ledger.rows("audittrail.entry", "action_id", action.actionId());
        List<String> names = ledger.rows("audittrail.agency", "agency_id", police);
        assertThat(entries).hasSize(3);
        assertThat(names).hasSize(1);

        ledger.rebuild(AuditTrailProjection.NAME);

        assertThat(ledger.rows("audittrail.entry", "action_id", action.actionId()))
                .isEqualTo(entries);
        assertThat(ledger.rows("audittrail.agency", "agency_id", police)).isEqualTo(names);
        assertThat(trail()).hasSize(3);
    }

    /** Their statements are prepared by then, and the enums they speak of are others than before, with the same names. */
    @Test
    void who_read_and_wrote_before_a_rebuild_reads_and_writes_after_it() {
        Actions later = Actions.another();
        ledger.append(history.by(coordinator).then(action.assigned(police)), registered(police, "Westshire Police"));
        ledger.awaitRead(AuditTrailProjection.NAME);
        for (int i = 0; i < 10; i++) {
            assertThat(trail()).hasSize(1);
        }

        ledger.rebuild(AuditTrailProjection.NAME);
        ledger.append(later.history().by(coordinator).then(later.assigned(police)));
        ledger.awaitRead(AuditTrailProjection.NAME);

        assertThat(trail()).hasSize(1);
        assertThat(ledger.rows("audittrail.entry", "action_id", later.actionId()))
                .hasSize(1);
    }

    @Test
    void only_who_owns_or_leads_an_action_today_sees_its_trail() {
        AgencyId trust = Actions.anAgency();
        AgencyId charity = Actions.anAgency();
        delivery.toTwice(projection, registered(police, "Westshire Police"));
        history.by(coordinator).then(action.assigned(police));
        history.by(constable).then(action.progress(DAY, Rag.GREEN));
        history.by(coordinator)
                .then(new ActionReassigned(action.actionId(), trust, List.of(charity), null, "merged"))
                .then(new RatingAssured(action.actionId(), Rag.AMBER, "slow", DAY));
        delivered();

        for (Sight sight : List.of(
                contributor(trust), contributor(charity), coordinator(charity), coordinator(action.partnership()))) {
            assertThat(seenBy(sight)).isTrue();
        }
        for (Sight sight : List.of(
                contributor(police), contributor(action.partnership()), coordinator(Actions.anAgency()), OPERATOR)) {
            assertThat(seenBy(sight)).isFalse();
        }
        assertThat(trail().get(1).by().agency()).isEqualTo(new AuditTrail.Agency(police, "Westshire Police"));
    }

    private boolean seenBy(Sight sight) {
        boolean seen = queries.answer(new FindAuditTrail(action.actionId(), NOW, false, null, 50), sight)
                .isPresent();
        assertThat(queries.answer(new FindWholeAuditTrail(action.actionId(), NOW, false), sight)
                        .isPresent())
                .isEqualTo(seen);
        return seen;
    }

    private void delivered() {
        delivery.toTwice(projection, history);
    }

    private List<AuditTrail.Line> trail() {
        AuditTrail whole = answer(false, null, 50);
        assertThat(whole.total()).isEqualTo(whole.entries().size());
        return whole.entries();
    }

    private AuditTrail answer(boolean onlyStatus, @Nullable Long after, int limit) {
        return queries.answer(new FindAuditTrail(action.actionId(), NOW, onlyStatus, after, limit), AUDITOR)
                .orElseThrow();
    }

    private static String facts(AuditTrail.Line line, String... path) {
        JsonNode at = Objects.requireNonNull(line.facts());
        for (String name : path) {
            at = at.path(name);
        }
        return at.asString();
    }

    private static History registered(AgencyId agency, String name) {
        return new History("Agency", agency)
                .then(new AgencyRegistered(agency, name, AgencyKind.POLICE, List.of(), null, null));
    }
}
