package org.actionledger.command.planimport.web;

import static org.actionledger.command.planimport.web.Importing.newReference;
import static org.actionledger.command.planimport.web.Importing.newWord;
import static org.actionledger.command.planimport.web.Importing.path;
import static org.actionledger.command.planimport.web.Importing.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.overhttp.OverHttp;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Rag;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.platform.consistency.ConsistencyToken;
import org.actionledger.platform.eventstore.AllEvents;
import org.actionledger.platform.eventstore.Places;
import org.actionledger.platform.http.Http;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What becomes of a draft that is confirmed: what it showed, once. */
@OverHttp
class ConfirmationTest {

    @Autowired
    private AllEvents allEvents;

    @Autowired
    private EventStore events;

    private Importing importing;

    @BeforeEach
    void theAgenciesOfTheSampleAreRegistered(@LocalServerPort int port) {
        importing = Importing.samples(port);
    }

    private long eventsStored() {
        return Places.of(events.createHeadToken());
    }

    private List<? extends DomainEventMessage<?>> eventsOf(JsonNode draft, int row) {
        String action =
                importing.get(path(draft) + "/rows/" + row).path("actionId").asString();
        return events.readEvents(action).asStream().toList();
    }

    /** Of the event at the place that the progress's token names. */
    private String sourceOf(JsonNode progress) throws InterruptedException {
        long place = ConsistencyToken.read(progress.path("consistencyToken").asString())
                .orElseThrow()
                .place();
        try (var all = allEvents.after(null)) {
            while (all.hasNextAvailable()) {
                TrackedEventMessage<?> event = all.nextAvailable();
                if (Places.of(event.trackingToken()) == place) {
                    return String.valueOf(event.getMetaData().get(Provenance.SOURCE));
                }
            }
        }
        throw new AssertionError("nothing stands at place " + place);
    }

    private static List<String> kinds(List<? extends DomainEventMessage<?>> messages) {
        return messages.stream()
                .map(message -> message.getPayloadType().getSimpleName())
                .toList();
    }

    @Test
    void a_row_becomes_an_action_with_its_milestones_reports_and_end_and_says_where_it_came_from() {
        JsonNode draft = importing.takesOver(sample(), newReference());
        String importId = draft.path("importId").asString();
        List<? extends DomainEventMessage<?>> events = eventsOf(draft, 1);
        assertThat(kinds(events))
                .containsExactly(
                        "ActionAssigned",
                        "MilestoneAdded",
                        "MilestoneAdded",
                        "MilestoneAdded",
                        "ProgressRecorded",
                        "ProgressRecorded",
                        "ProgressRecorded",
                        "ActionClosed");
        ActionAssigned assigned = (ActionAssigned) events.getFirst().getPayload();
        assertThat(assigned.lead()).hasToString("01900000-0000-7000-8000-000000000002");
        assertThat(assigned.effectiveOn()).isEqualTo("2025-08-12");
        assertThat(((MilestoneAdded) events.get(1).getPayload()).milestone().description())
                .isEqualTo("Change request agreed");
        assertThat(((ProgressRecorded) events.get(4).getPayload()).reported()).isEqualTo(Rag.RED);
        ActionClosed closed = (ActionClosed) events.getLast().getPayload();
        assertThat(closed.closure()).isEqualTo(Closure.IMPLEMENTED);
        assertThat(closed.asPublished()).isTrue();
        assertThat(closed.asWritten()).isEqualTo("Complete 12/08/25");
        assertThat(closed.effectiveOn()).isEqualTo("2025-08-12");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getMetaData())
                        .containsEntry("source", "import:" + importId + "#1")
                        .containsEntry("correlationId", importId)
                        .containsEntry("actorId", "coordinator"));
        assertThat(events.get(4).getMetaData()).containsEntry("onBehalfOf", "01900000-0000-7000-8000-000000000002");
        assertThat(events.getFirst().getMetaData()).doesNotContainKey("onBehalfOf");
        assertThat(events.getLast().getMetaData()).doesNotContainKey("onBehalfOf");
    }

    @Test
    void each_row_ends_in_the_status_it_states() {
        JsonNode draft = importing.takesOver(sample(), newReference());
        assertThat(lastProgress(draft, 2).status()).isEqualTo(ActionStatus.IN_PROGRESS);
        assertThat(lastProgress(draft, 3).status()).isEqualTo(ActionStatus.PARTLY_COMPLETED);
        assertThat(lastProgress(draft, 3).effectiveOn()).isEqualTo("2025-07-31");
        assertThat(closure(draft, 4).closure()).isEqualTo(Closure.IMPLEMENTED_ONGOING);
        assertThat(closure(draft, 4).effectiveOn()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(closure(draft, 11).supersededBy()).isEqualTo("recommendation 6");
        assertThat(kinds(eventsOf(draft, 10))).containsExactly("ActionAssigned");
        assertThat(lastProgress(draft, 14).narrative()).isEqualTo("Ongoing");
        assertThat(eventsOf(draft, 15).getFirst().getPayload()).isInstanceOf(ActionProposed.class);
    }

    private ProgressRecorded lastProgress(JsonNode draft, int row) {
        return (ProgressRecorded) eventsOf(draft, row).getLast().getPayload();
    }

    private ActionClosed closure(JsonNode draft, int row) {
        return (ActionClosed) eventsOf(draft, row).getLast().getPayload();
    }

    @Test
    void confirming_again_answers_the_same_and_enters_nothing_and_what_is_entered_can_neither_be_mended_nor_discarded()
            throws InterruptedException {
        JsonNode draft = importing.drafts(sample(), newReference());
        Http.Answer confirmed = importing.confirm(draft);
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(202);
        assertThat(confirmed.header("Location")).isEqualTo(path(draft));
        JsonNode done = importing.waitsFor(draft, "DONE");
        assertThat(done.path("confirmedVersion").asLong()).isZero();
        assertThat(sourceOf(importing.get(path(draft) + "/progress")))
                .startsWith("import:" + draft.path("importId").asString());
        long events = eventsStored();

        Http.Answer again = importing.confirm(draft);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(done);
        assertThat(eventsStored()).isEqualTo(events);
        for (Http.Answer late : List.of(importing.patch(draft, "{}").send(), importing.discard(draft))) {
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.json().path("type").asString()).endsWith("/draft-confirmed");
        }
    }

    @Test
    void another_version_than_the_one_that_was_looked_at_is_not_confirmed() {
        JsonNode draft = importing.drafts("Recommendation,Action\na,b\n", newReference());
        importing.answers(draft, "{\"about\": {\"title\": \"Second thoughts\"}}");

        Http.Answer stale = importing.confirm(draft);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"1\"");
        assertThat(importing.get(path(draft)).path("state").asString()).isEqualTo("DRAFT");
    }

    @Test
    void a_draft_is_neither_mended_nor_discarded_nor_confirmed_without_saying_which_version_of_it_was_seen() {
        JsonNode draft = importing.drafts("Recommendation,Action\na,b\n", newReference());
        Http http = importing.server;
        for (String none : List.of("", "*")) {
            for (Http.Sending sending : List.of(
                    http.request("PATCH", path(draft), "{}").with("Content-Type", PlanImportResource.MERGE_PATCH),
                    http.request("POST", path(draft) + "/confirmation", null),
                    http.request("DELETE", path(draft), null))) {
                if (!none.isEmpty()) {
                    sending.with("If-Match", none);
                }
                Http.Answer answer = sending.as(importing.coordinator).send();

                assertThat(answer.status()).as(answer.body()).isEqualTo(428);
                assertThat(answer.json().path("type").asString()).endsWith("/precondition-required");
                assertThat(answer.json().path("detail").asString()).contains(" " + path(draft) + " ");
            }
        }
        assertThat(importing.get(path(draft))).isEqualTo(draft);

        importing.answers(draft, "{}");
        assertThat(importing.discard(draft).status()).isEqualTo(412);
    }

    @Test
    void the_version_of_a_draft_is_told_with_it_and_with_each_of_its_rows_and_never_means_that_all_is_as_it_was() {
        JsonNode draft = importing.drafts("Recommendation,Action\na,b\n", newReference());
        for (String path : List.of(path(draft), path(draft) + "/rows/1")) {
            Http.Answer answer = importing
                    .server
                    .get(path)
                    .with("If-None-Match", "\"0\"")
                    .as(importing.coordinator)
                    .send();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        }
    }

    @Test
    void of_two_drafts_that_bring_one_agency_the_second_shows_what_changed_before_it_is_confirmed() {
        String plan = "Recommendation,Action,Lead agency\nTrain,a,Fen " + newWord() + " Hospital\n";
        JsonNode first = importing.drafts(plan, newReference());
        JsonNode second = importing.drafts(plan, newReference());
        JsonNode entered = importing.enters(first).path("agencies").path(0);

        Http.Answer outOfDate = importing.confirm(second);

        assertThat(outOfDate.status()).as(outOfDate.body()).isEqualTo(409);
        assertThat(outOfDate.json().path("type").asString()).endsWith("/draft-out-of-date");
        JsonNode now = importing.get(path(second));
        assertThat(now.path("version")).isEqualTo(outOfDate.json().path("version"));
        JsonNode agency = now.path("agencies").path(0);
        assertThat(agency.path("isNew").asBoolean()).isFalse();
        assertThat(agency.path("agencyId")).isEqualTo(entered.path("agencyId"));
        importing.enters(now);
    }

    @Test
    void a_refused_row_stops_the_import_and_the_mended_plan_is_entered_to_its_end() {
        String plan = "Ref,Recommendation,Action,Lead agency\nA-1,Train,a,New %s Council\nA-2,Audit,b,\nA 1,Report,c,\n"
                .formatted(newWord());
        JsonNode draft = importing.drafts(plan, newReference());
        assertThat(importing.confirm(draft).status()).isEqualTo(202);
        JsonNode stopped = importing.waitsFor(draft, "STOPPED");

        JsonNode mended = importing.answers(stopped, "{\"rows\": {\"3\": {\"cells\": {\"1\": \"A-3\"}}}}");
        JsonNode done = importing.enters(mended);

        assertThat(done.path("counts").path("rows").asInt()).isEqualTo(3);
        for (int row = 1; row <= 3; row++) {
            assertThat(kinds(eventsOf(done, row))).hasSize(1);
        }
    }
}
