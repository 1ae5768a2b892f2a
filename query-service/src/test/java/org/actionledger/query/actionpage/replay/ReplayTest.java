package org.actionledger.query.actionpage.replay;

import static org.actionledger.query.actionpage.replay.WholeLife.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.actionledger.command.action.ActionState;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewType;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.actionpage.KeptActions;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class ReplayTest {

    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));

    private final WholeLife life = WholeLife.another();
    private final History history = life.history();
    private final String path = "/api/v1/actions/" + life.action().actionId() + "/replay";

    @Autowired
    Ledger ledger;

    @Autowired
    EventStore events;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void a_whole_life_is_made_again_and_the_page_agrees() {
        stored();

        Http.Answer answer = get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Read-Position")).matches("\\d+");
        JsonNode replay = answer.json();
        assertThat(replay.path("total").asInt()).isEqualTo(history.events().size());
        assertThat(texts(replay.path("steps"), "what"))
                .contains(Arrays.stream(ActionEvent.class.getPermittedSubclasses())
                        .filter(kind -> kind != ActionWithdrawn.class) // its own story
                        .map(Class::getSimpleName)
                        .toArray(String[]::new))
                .hasSize(history.events().size());
        assertThat(replay.at("/start/status").asString()).isEqualTo("PROPOSED");
        assertThat(replay.at("/end/status").asString()).isEqualTo("CLOSED");
        assertThat(replay.at("/end/closedOn").asString())
                .isEqualTo(DAY.plusDays(8).toString());
        assertThat(replay.at("/end/description").asString()).isEqualTo("Train all staff twice");
        assertThat(replay.at("/agreement/differences").values()).isEmpty();
        assertThat(replay.at("/agreement/verdict").asString()).isEqualTo("AGREED");
        assertThat(replay.at("/agreement/projectionVersion").asLong())
                .isEqualTo(history.last().getSequenceNumber());
    }

    @Test
    void an_action_that_was_withdrawn_is_made_again_too() {
        history.then(new ActionWithdrawn(life.action().actionId(), "Of another review"));
        stored();

        JsonNode replay = get(path).json();

        assertThat(replay.at("/end/status").asString()).isEqualTo("WITHDRAWN");
        assertThat(replay.at("/end/closure").isNull()).isTrue();
        assertThat(replay.path("steps")
                        .path(history.events().size() - 1)
                        .at("/event/reason")
                        .asString())
                .isEqualTo("Of another review");
        assertThat(replay.at("/agreement/differences").values()).isEmpty();
        assertThat(replay.at("/agreement/verdict").asString()).isEqualTo("AGREED");
    }

    @Test
    void what_is_compared_is_all_that_the_page_holds() {
        stored();

        List<String> fields = Arrays.stream(ActionState.class.getRecordComponents())
                .map(field -> field.getName())
                .filter(name -> !List.of("completionReportedBy", "entries").contains(name))
                .toList();

        assertThat(texts(get(path).json().at("/agreement/compared"), ""))
                .contains("version")
                .containsAll(fields)
                .contains(
                        "entries.update",
                        "entries.reported",
                        "entries.assured",
                        "entries.completion",
                        "entries.closing",
                        "entries.part a",
                        "entries.milestone " + life.first(),
                        "entries.milestone " + life.second())
                .doesNotContain("completionReportedBy", "entries");
    }

    @Test
    void a_step_says_who_did_what_and_what_became_of_it() {
        AgencyId partnership = life.action().partnership();
        History told = life.action()
                .history()
                .by(new Actor("a-coordinator", Role.COORDINATOR, partnership, life.police()))
                .then(life.action().assigned(life.police()))
                .then(life.action().progress(DAY, null));
        ledger.append(
                told,
                new History("Agency", partnership)
                        .then(new AgencyRegistered(
                                partnership, "Safer Westshire", AgencyKind.PARTNERSHIP, List.of(), null, null)));
        ledger.awaitRead(KeptActions.PROJECTION);

        JsonNode step = get(path).json().at("/steps/1");

        assertThat(step.path("sequence").asInt()).isEqualTo(1);
        assertThat(step.path("eventId").asString()).isEqualTo(told.lastId());
        assertThat(step.path("what").asString()).isEqualTo("ProgressRecorded");
        assertThat(step.path("recordedAt").asString()).isEqualTo("2025-07-01T08:01:00Z");
        assertThat(step.path("effectiveOn").asString()).isEqualTo(DAY.toString());
        assertThat(step.at("/by/actorId").asString()).isEqualTo("a-coordinator");
        assertThat(step.at("/by/role").asString()).isEqualTo("COORDINATOR");
        assertThat(step.at("/by/agency/name").asString()).isEqualTo("Safer Westshire");
        assertThat(step.at("/by/onBehalfOf/agencyId").asString())
                .isEqualTo(life.police().toString());
        assertThat(step.at("/event/narrative").asString()).isEqualTo("Half of the staff are trained");
        assertThat(texts(step.path("changes"), "field"))
                .containsExactlyInAnyOrder("status", "lastUpdate", "entries." + told.lastId());
        assertThat(step.at("/changes/0/field").asString()).isEqualTo("status");
        assertThat(step.at("/changes/0/before").asString()).isEqualTo("ASSIGNED");
        assertThat(step.at("/changes/0/after").asString()).isEqualTo("IN_PROGRESS");
        assertThat(step.has("after")).isFalse();
    }

    @Test
    void the_whole_state_after_each_step_is_shown_to_who_asks() {
        stored();

        JsonNode replay = get(path + "?states=all").json();

        assertThat(replay.at("/steps/0/after")).isEqualTo(replay.path("start"));
        assertThat(replay.at("/steps/1/after/status").asString()).isEqualTo("ASSIGNED");
        assertThat(replay.path("steps").path(history.events().size() - 1).path("after"))
                .isEqualTo(replay.path("end"));
    }

    @Test
    void the_steps_can_be_taken_away_and_that_is_recorded() {
        stored();
        String reader =
                TestIssuer.tokenFor(new Actor("an-auditor-of-" + life.action().actionId(), Role.AUDITOR, null, null));

        Http.Answer csv =
                Http.at(port).get(path + "?format=csv&until=4").as(reader).send();
        Http.Answer states = get(path + "?format=csv&states=all");

        List<NamedCsvRecord> steps =
                CsvReader.builder().ofNamedCsvRecord(csv.body()).stream().toList();
        assertThat(steps).extracting(step -> step.getField("sequence")).containsExactly("0", "1", "2", "3", "4");
        assertThat(steps.get(4).getField("event_id"))
                .isEqualTo(history.events().get(4).getIdentifier());
        assertThat(steps.get(4).getField("what")).isEqualTo("ProgressRecorded");
        assertThat(steps.get(4).getField("changes"))
                .contains("status: ASSIGNED → PARTLY_COMPLETED", "reported: nothing → AMBER");
        assertThat(steps.get(4).getField("event")).contains("\"narrative\":\"Half of the staff are trained\"");
        assertThat(CsvReader.builder().ofNamedCsvRecord(states.body()).stream()
                        .map(step -> step.getField("state_after")))
                .hasSize(history.events().size())
                .last()
                .asString()
                .contains("\"status\":\"CLOSED\"");
        JsonNode read = get("/api/v1/reads?subject=" + life.action().actionId() + "&actor=an-auditor-of-"
                        + life.action().actionId())
                .json()
                .at("/reads/0");
        assertThat(read.path("kind").asString()).isEqualTo("EXPORT");
        assertThat(read.path("parameters").toString()).isEqualTo("{\"until\":\"4\",\"format\":\"csv\"}");
    }

    @Test
    void what_somebody_changed_in_the_tables_is_named() {
        stored();
        String action = life.action().actionId().toString();
        plant("standing", "{status,status}", "\"IN_PROGRESS\"");
        plant("standing", "{update,narrative}", "\"All of the staff are trained\"");
        plant("standing", "{assured,rag}", "\"GREEN\"");
        plant("standing", "{closing,effectiveOn}", "\"2025-06-01\"");
        plant("action", "{wording,description}", "\"Train nobody\"");
        plant("action", "{leads,lead}", "\"" + action + "\"");
        plant("action", "{milestones,0,achievedOn}", "\"2024-01-01\"");
        plant("action", "{targets,0,present,raw}", "\"whenever\"");

        JsonNode agreement = get(path).json().path("agreement");

        assertThat(agreement.path("verdict").asString()).isEqualTo("DIFFERENT");
        assertThat(texts(agreement.path("differences"), "field"))
                .containsExactlyInAnyOrder(
                        "status",
                        "description",
                        "lead",
                        "targets",
                        "assured",
                        "closedOn",
                        "entries.update.text",
                        "entries.assured.rating",
                        "entries.closing.effectiveOn",
                        "entries.milestone " + life.first() + ".effectiveOn");
        JsonNode status = difference(agreement, "status");
        assertThat(status.path("projection").asString()).isEqualTo("IN_PROGRESS");
        assertThat(status.path("replay").asString()).isEqualTo("CLOSED");
        JsonNode words = difference(agreement, "entries.update.text");
        assertThat(words.path("projection").asString()).isEqualTo("All of the staff are trained");
        assertThat(words.path("replay").asString()).isEqualTo("A third of the staff are trained");
    }

    @Test
    void a_projection_that_lags_or_knows_nothing_cannot_be_compared() {
        stored();
        plant("standing", "{version}", "3");
        plant("action", "{version}", "4");

        JsonNode behind = get(path).json().path("agreement");
        assertThat(behind.path("verdict").asString()).isEqualTo("NOT_COMPARABLE");
        assertThat(behind.path("why").asString()).isEqualTo("PROJECTION_BEHIND");
        assertThat(behind.path("projectionVersion").asInt()).isEqualTo(4);

        plant("standing", "{version}", "99");
        assertThat(texts(get(path).json().at("/agreement/differences"), "field"))
                .containsExactly("version");

        jdbc.sql("delete from actionpage.action where action_id = ?")
                .param(life.action().actionId().value())
                .update();
        JsonNode unknown = get(path).json().path("agreement");
        assertThat(unknown.path("verdict").asString()).isEqualTo("NOT_COMPARABLE");
        assertThat(unknown.path("why").asString()).isEqualTo("NOT_IN_PROJECTION");
        assertThat(unknown.path("projectionVersion").isNull()).isTrue();
    }

    @Test
    void no_snapshot_is_looked_at() {
        stored();
        String id = life.action().actionId().toString();
        JsonNode before = get(path).json();

        events.storeSnapshot(new GenericDomainEventMessage<>("Action", id, 9, "not an action"));

        assertThat(get(path).json()).isEqualTo(before);
    }

    @Test
    void it_stops_after_an_event_named_by_id_or_number() {
        stored();
        String fourth = history.events().get(4).getIdentifier();

        JsonNode replay = get(path + "?until=" + fourth).json();

        assertThat(sequences(replay)).containsExactly(0, 1, 2, 3, 4);
        assertThat(replay.at("/end/status").asString()).isEqualTo("PARTLY_COMPLETED");
        assertThat(replay.at("/agreement/verdict").asString()).isEqualTo("NOT_COMPARABLE");
        assertThat(replay.at("/agreement/why").asString()).isEqualTo("REPLAY_STOPPED_BEFORE_THE_END");
        assertThat(get(path + "?until=4").json()).isEqualTo(replay);
        assertThat(get(path + "?until=" + history.last().getSequenceNumber())
                        .json()
                        .at("/agreement/verdict")
                        .asString())
                .isEqualTo("AGREED");
    }

    @Test
    void it_stops_at_an_instant_and_takes_what_was_recorded_then() {
        stored(); // from 08:00 UTC, a minute apart; in London it is 09:00

        assertThat(sequences(get(path + "?recordedAt=2025-07-01T08:02:00Z").json()))
                .containsExactly(0, 1, 2);
        assertThat(sequences(get(path + "?recordedAt=2025-07-01T08:01:59.999Z").json()))
                .containsExactly(0, 1);
        assertThat(sequences(get(path + "?recordedAt=2025-07-01T09:02:00+01:00").json()))
                .containsExactly(0, 1, 2);
        assertThat(sequences(get(path + "?recordedAt=2025-07-01T09:02%5BEurope/London%5D")
                        .json()))
                .containsExactly(0, 1, 2);
    }

    @Test
    void it_takes_what_was_true_on_a_day_as_far_as_that_is_known() {
        Actions action = life.action();
        History told = action.history() // all recorded on 1 July
                .then(action.assigned(life.police())) // true on 6 January
                .then(action.progress(DAY, null)) // 2 June
                .then(action.progress(DAY.plusDays(2), null)); // 4 June
        String early = told.events().get(1).getIdentifier();
        told.then(new ActionEvent.EntryCorrected(
                action.actionId(), early, new Correction(null, null, DAY.plusDays(1)), "A slip of the pen"));
        told.then(new ActionEvent.MilestoneAdded(
                action.actionId(),
                new Milestone(new MilestoneId(UUID.randomUUID()), "Draft", TargetDate.unread("soon"))));
        told.at(Instant.parse("2025-07-02T08:00:00Z"))
                .then(new ActionEvent.UpdateRequested(action.actionId(), "How far?", null));
        ledger.append(told);

        JsonNode before = get(path + "?effectiveOn=" + DAY).json();
        assertThat(sequences(before))
                .as("its milestone is not younger than the action")
                .containsExactly(0, 4);
        assertThat(numbers(before.path("leftOut"))).containsExactly(1, 2, 3, 5);
        assertThat(before.at("/end/status").asString()).isEqualTo("ASSIGNED");
        assertThat(sequences(get(path + "?effectiveOn=" + DAY.plusDays(1)).json()))
                .containsExactly(0, 1, 3, 4);
        assertThat(sequences(get(path + "?until=2&effectiveOn=" + DAY).json()))
                .as("before the correction was known")
                .containsExactly(0, 1);
        assertThat(sequences(get(path + "?effectiveOn=2025-07-01").json())).containsExactly(0, 1, 2, 3, 4);
        assertThat(sequences(get(path + "?effectiveOn=2025-07-02").json())).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(sequences(get(path + "?effectiveOn=2025-01-05").json()))
                .as("plans are older than their first record")
                .containsExactly(0, 4);
    }

    @Test
    void a_stop_that_cannot_be_is_refused_with_what_would_be_right() {
        stored();
        int last = history.events().size() - 1;

        refused(
                "until=" + UUID.randomUUID(),
                "must be the id of one of this action's events, or its number from 0 to " + last);
        refused("until=" + (last + 1), "its number from 0 to " + last);
        refused("recordedAt=2025-09-29T23:30:01Z", "must not be in the future; it is 2025-09-29T23:30:00Z");
        refused("recordedAt=2025-07-01T07:59:59Z", "must not be before th"); // is first event, or the first of all
        refused("recordedAt=yesterday", "must be an instant, as 2026-03-31T09:30:00Z");
        refused("recordedAt=2025-07-01", "must be an instant, as 2026-03-31T09:30:00Z");
        refused("recordedAt=2025-02-30T08:00:00Z", "must be an instant, as 2026-03-31T09:30:00Z");
        refused("recordedAt=2025-07-01T09:00:00", "must say its offset or time zone too");
        refused("recordedAt=2025-07-01T09:00%5BEurope/Londn%5D", "names a time zone that there is not");
        refused("effectiveOn=2025-10-01", "must not be in the future; it is 2025-09-30");
        refused(
                "recordedAt=2025-07-01T08:02:00Z&effectiveOn=2025-07-02",
                "must not be after the day of recordedAt, 2025-07-01");
        refused("effectiveOn=30/06/2025", "must be a day, as 2026-03-31");
        refused("until=1&recordedAt=2025-07-01T08:02:00Z", "must not be given together with recordedAt");
        refused("states=some", "all");
        refused("untill=1", "is not a parameter here");
    }

    @Test
    void what_is_no_action_is_not_found() {
        Http.Answer unknown = get("/api/v1/actions/" + UUID.randomUUID() + "/replay");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).startsWith("application/problem+json");

        ledger.append(new History("Review", life.action().reviewId())
                .then(new ReviewOpened(
                        life.action().reviewId(), life.action().partnership(), ReviewType.DHR, "DHR7", null, null)));
        assertThat(get("/api/v1/actions/" + life.action().reviewId() + "/replay")
                        .status())
                .as("the id of a review")
                .isEqualTo(404);
        assertThat(get("/api/v1/actions/DHR7/replay").status()).isEqualTo(400);
    }

    @Test
    void nobody_sees_it_without_a_token() {
        assertThat(Http.at(port).get(path).send().status()).isEqualTo(401);
    }

    private void stored() {
        ledger.append(history);
        ledger.awaitRead(KeptActions.PROJECTION);
    }

    private void plant(String table, String where, String value) {
        assertThat(jdbc.sql("update actionpage." + table + " set document = jsonb_set(document::jsonb, '" + where
                                + "', '" + value + "')::json where action_id = ?")
                        .param(life.action().actionId().value())
                        .update())
                .isEqualTo(1);
    }

    private void refused(String parameters, String right) {
        Http.Answer answer = get(path + "?" + parameters);
        assertThat(answer.status()).as(parameters).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/message").asString())
                .as(parameters)
                .contains(right);
    }

    private static JsonNode difference(JsonNode agreement, String field) {
        return agreement.path("differences").values().stream()
                .filter(difference -> difference.path("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> sequences(JsonNode replay) {
        List<Integer> sequences = new ArrayList<>();
        replay.path("steps").forEach(step -> sequences.add(step.path("sequence").asInt()));
        return sequences;
    }

    private static List<Integer> numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> (field.isEmpty() ? each : each.path(field)).asString())
                .toList();
    }

    private Http.Answer get(String where) {
        return Http.at(port).get(where).as(TOKEN).send();
    }
}
