package org.actionledger.query.agencydashboard.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A quarter: what a plan was on 1 July 2025, and what became of it by 20 September. */
@QueryServiceTest
class ChangesTest {

    private static final Instant JUNE = Instant.parse("2025-06-02T09:00:00Z");
    private static final Instant AUGUST = Instant.parse("2025-08-12T09:00:00Z");
    private static final LocalDate IN_AUGUST = LocalDate.of(2025, 8, 12);
    private static final String QUARTER = "?from=2025-07-01T12:00:00Z&to=2025-09-20T12:00:00Z";
    private static final LocalDate NEXT_YEAR = LocalDate.of(2026, 3, 31);
    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));

    private final AgencyId partnership = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();
    private final AgencyId council = Actions.anAgency();
    private final ReviewId review = new ReviewId(UUID.randomUUID());

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @BeforeEach
    void a_review_with_two_agencies() {
        ledger.append(
                new History("Review", review)
                        .at(JUNE)
                        .then(new ReviewOpened(review, partnership, ReviewType.DHR, "DHR9", null, null)),
                registered(police, "Anytown Police"),
                registered(council, "Anytown Council"));
    }

    @Test
    void each_way_in_which_an_action_changed_is_told() {
        Actions untouched = promised("DHR9/1/1", NEXT_YEAR);
        Actions closed = promised("DHR9/1/2", NEXT_YEAR);
        Actions reopened = promised("DHR9/1/3", NEXT_YEAR);
        Actions slipped = promised("DHR9/1/4", LocalDate.of(2025, 8, 31));
        Actions late = promised("DHR9/1/5", LocalDate.of(2025, 8, 31));
        Actions rated = promised("DHR9/1/6", NEXT_YEAR);
        Actions moved = promised("DHR9/1/7", NEXT_YEAR);
        Actions worded = promised("DHR9/1/8", NEXT_YEAR);
        Actions withdrawn = promised("DHR9/1/9", LocalDate.of(2025, 8, 31));
        Actions added = Actions.in(review, partnership, "DHR9/1/10");
        Actions addedByMistake = Actions.in(review, partnership, "DHR9/1/11");
        store(
                next(closed).then(closed.completed(IN_AUGUST)).then(closed.closed(IN_AUGUST)),
                next(reopened)
                        .then(reopened.closed(IN_AUGUST))
                        .then(new ActionReopened(
                                reopened.actionId(), "it came back", ActionStatus.IN_PROGRESS, IN_AUGUST)),
                next(slipped).then(new ExtensionGranted(slipped.actionId(), 1, TargetDate.due(NEXT_YEAR), null)),
                next(rated).then(rated.progress(IN_AUGUST, Rag.RED)),
                next(moved).then(new ActionReassigned(moved.actionId(), council, List.of(), null, "moved")),
                next(worded).then(new ActionRevised(worded.actionId(), "Train the night staff", null, "forgotten")),
                next(withdrawn).then(new ActionWithdrawn(withdrawn.actionId(), "of another review")),
                added.history().at(AUGUST).then(added.assigned(police, TargetDate.due(NEXT_YEAR))),
                addedByMistake
                        .history()
                        .at(AUGUST)
                        .then(addedByMistake.assigned(police))
                        .then(new ActionWithdrawn(addedByMistake.actionId(), "of another review")));

        JsonNode changes = get("/reviews/" + review + "/plan/changes" + QUARTER).json();

        assertThat(told(changes))
                .containsExactly(
                        "DHR9/1/2 CLOSED",
                        "DHR9/1/3 REOPENED",
                        "DHR9/1/4 SLIPPED",
                        "DHR9/1/5 BECAME_OVERDUE",
                        "DHR9/1/6 RE_RATED",
                        "DHR9/1/7 REASSIGNED",
                        "DHR9/1/8 REVISED",
                        "DHR9/1/9 WITHDRAWN",
                        "DHR9/1/10 ADDED");
        assertThat(changes.path("name").asString()).isEqualTo("DHR9");
        assertThat(changes.path("kinds").path("SLIPPED").asInt()).isEqualTo(1);
        assertThat(told(get("/agencies/" + council + "/changes" + QUARTER).json()))
                .containsExactly("DHR9/1/7 REASSIGNED");
        assertThat(told(get("/agencies/" + police + "/changes" + QUARTER + "&kind=ADDED,REASSIGNED")
                        .json()))
                .containsExactly("DHR9/1/7 REASSIGNED", "DHR9/1/10 ADDED");
        assertThat(told(get("/actions/" + untouched.actionId() + "/changes" + QUARTER)
                        .json()))
                .isEmpty();
        assertThat(late.reference()).isEqualTo("DHR9/1/5");
    }

    @Test
    void both_states_are_shown_and_lead_to_the_pages_of_then() {
        Actions action = promised("DHR9/2/1", LocalDate.of(2025, 8, 31));
        store(next(action).then(action.progress(IN_AUGUST, Rag.GREEN)).then(action.completed(IN_AUGUST)));

        JsonNode line = get("/actions/" + action.actionId() + "/changes" + QUARTER)
                .json()
                .path("actions")
                .path(0);

        assertThat(line.path("before").path("status").asString()).isEqualTo("ASSIGNED");
        assertThat(line.path("before").path("reported").isNull()).isTrue();
        assertThat(line.path("before").path("href").asString()).contains("recordedAt=2025-07-01T12:00:00Z");
        assertThat(line.path("after").path("status").asString()).isEqualTo("COMPLETION_REPORTED");
        assertThat(line.path("after").path("reported").asString()).isEqualTo("GREEN");
        assertThat(line.path("after").path("leads").path(0).path("name").asString())
                .isEqualTo("Anytown Police");
    }

    @Test
    void what_was_recorded_after_the_second_instant_is_not_told() {
        Actions action = promised("DHR9/3/1", NEXT_YEAR);
        store(continued(action, Instant.parse("2025-09-25T09:00:00Z"), action.closed(IN_AUGUST)));

        assertThat(told(get("/actions/" + action.actionId() + "/changes" + QUARTER)
                        .json()))
                .isEmpty();
        assertThat(told(get("/actions/" + action.actionId() + "/changes?from=2025-07-01T12:00:00Z")
                        .json()))
                .containsExactly("DHR9/3/1 CLOSED");
    }

    @Test
    void pages_follow_each_other_and_csv_has_all() {
        Stream.of("DHR9/4/1", "DHR9/4/2", "DHR9/4/3").forEach(reference -> {
            Actions action = promised(reference, NEXT_YEAR);
            store(next(action).then(action.progress(IN_AUGUST, Rag.AMBER)));
        });

        JsonNode first = get("/reviews/" + review + "/plan/changes" + QUARTER + "&limit=2")
                .json();
        JsonNode second = Http.at(port)
                .get(first.path("next").asString())
                .as(TOKEN)
                .send()
                .json();
        String csv = get("/reviews/" + review + "/plan/changes" + QUARTER + "&format=csv")
                .body();

        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(told(first)).hasSize(2);
        assertThat(told(second)).containsExactly("DHR9/4/3 RE_RATED");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .contains("DHR9/4/1,Re rated,Assigned,In progress,Anytown Police,Anytown Police");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?from=yesterday", "?from=2999-01-01T00:00:00Z", "?from=1999-01-01T00:00:00Z"})
    void a_quarter_that_cannot_be_is_refused(String question) {
        Actions action = promised("DHR9/5/1", NEXT_YEAR);

        assertThat(get("/actions/" + action.actionId() + "/changes" + question)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("from");
        assertThat(get("/actions/" + action.actionId() + "/changes?from=2025-08-01T00:00:00Z&to=2025-07-20T00:00:00Z")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("to");
    }

    @Test
    void of_what_is_not_known_nothing_can_be_told() {
        assertThat(get("/actions/" + UUID.randomUUID() + "/changes" + QUARTER).status())
                .isEqualTo(404);
    }

    private final Map<Actions, History> histories = new HashMap<>();

    private Actions promised(String reference, LocalDate due) {
        Actions action = Actions.in(review, partnership, reference);
        History history = action.history().at(JUNE).then(action.assigned(police, TargetDate.due(due)));
        histories.put(action, history);
        store(history);
        return action;
    }

    private History next(Actions action) {
        return Objects.requireNonNull(histories.get(action)).at(AUGUST);
    }

    private History continued(Actions action, Instant at, Object event) {
        return Objects.requireNonNull(histories.get(action)).at(at).then(event);
    }

    private void store(History... all) {
        ledger.append(all);
        ledger.awaitRead("agencydashboard");
    }

    private static List<String> told(JsonNode changes) {
        return Stream.iterate(0, i -> i < changes.path("actions").size(), i -> i + 1)
                .map(changes.path("actions")::path)
                .map(line -> line.path("reference").asString() + " " + words(line.path("kinds")))
                .toList();
    }

    private static String words(JsonNode kinds) {
        return String.join(
                " ",
                Stream.iterate(0, i -> i < kinds.size(), i -> i + 1)
                        .map(i -> kinds.path(i).asString())
                        .toList());
    }

    private static History registered(AgencyId agency, String name) {
        return new History("Agency", agency)
                .at(JUNE)
                .then(new AgencyRegistered(agency, name, AgencyKind.POLICE, List.of(), null, null));
    }

    private Http.Answer get(String path) {
        return Http.at(port).get("/api/v1" + path).as(TOKEN).send();
    }
}
