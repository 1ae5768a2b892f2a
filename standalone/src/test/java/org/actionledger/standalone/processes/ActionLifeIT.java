package org.actionledger.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.standalone.processes.Story.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ActionLifeIT {

    private static final String OVERDUE = "/api/v1/overdue-actions?agency=" + Story.POLICE;
    private static final String DASHBOARD = "/api/v1/agencies/" + Story.POLICE + "/dashboard";

    @RegisterExtension
    static final Installation LEDGER = new Installation();

    @Test
    void an_action_lives_from_a_post_to_its_closure_and_what_is_told_of_it_outlives_a_kill() {
        Story story = new Story(LEDGER.commands());
        Reader reader = new Reader(LEDGER.queries());

        story.registerAgencies();
        Made review = story.openReview();
        Made recommendation = story.raiseRecommendation(review);
        Made guide = story.assignAction(recommendation, "Write a guide for call handlers.");
        Made training = story.assignAction(recommendation, "Train all call handlers.");
        seeOverdue(reader, "", guide, training);

        guide = story.recordProgress(guide, "The guide is written, a third of it is agreed.");
        seeStatus(reader, guide, "IN_PROGRESS");
        guide = story.reportCompletion(guide);
        seeStatus(reader, guide, "COMPLETION_REPORTED");
        seeRefused(story.closeByLeadAgency(guide));
        guide = story.closeByPartnership(guide);
        seeStatus(reader, guide, "CLOSED");

        seeOverdue(reader, "", training);
        seeOverdue(
                reader, "&effectiveOn=2025-07-31", guide, training); // as it was: the guide was promised and not done
        seeClosing(reader.pageAt(guide));
        seeDashboard(reader);
        seeTrail(reader, guide);
        seeTrace();
        Map<String, JsonNode> told = tell(reader, guide, training);

        LEDGER.killQueries();
        LEDGER.startQueriesAgain();
        reader = new Reader(LEDGER.queries());
        assertThat(tell(reader, guide, training)).isEqualTo(told);

        // and it reads on where the killed one stopped
        training = story.recordProgress(training, "Forty of sixty are trained.");
        seeStatus(reader, training, "IN_PROGRESS");
        seeOverdue(reader, "", training);
    }

    @Test
    void both_let_in_only_whom_the_issuer_vouches_for() {
        String foreign = TestIssuer.foreignToken(Map.of("sub", "operator", "role", "operator"));
        String ours = TestIssuer.token(Map.of("sub", "operator", "role", "operator"));

        for (Http service : List.of(LEDGER.commands(), LEDGER.queries())) {
            assertThat(service.get("/actuator/prometheus").send().status()).isEqualTo(401);
            assertThat(service.get("/actuator/prometheus").as(foreign).send().status())
                    .isEqualTo(401);
            assertThat(service.get("/actuator/prometheus").as(ours).send().status())
                    .isEqualTo(200);
        }
    }

    private static void seeStatus(Reader reader, Made action, String status) {
        assertThat(reader.pageAt(action).at("/status/status").asString()).isEqualTo(status);
    }

    private static void seeOverdue(Reader reader, String filter, Made... actions) {
        JsonNode list = reader.after(reader.lastPosition(), OVERDUE + filter);

        assertThat(list.get("total").asInt()).isEqualTo(actions.length);
        assertThat(list.get("actions").findValuesAsString("actionId"))
                .containsExactlyInAnyOrder(
                        List.of(actions).stream().map(Made::id).toArray(String[]::new));
        assertThat(list.get("actions"))
                .allSatisfy(action -> assertThat(action.get("dueBy").asString()).isEqualTo("2025-06-30"));
    }

    /** The refusal has a name, and nothing has changed: the partnership closes the same version afterwards. */
    private static void seeRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).endsWith("/sign-off-by-lead-agency");
    }

    private static void seeClosing(JsonNode page) {
        assertThat(page.get("reference").asString()).isEqualTo("FM08/1/1");
        assertThat(page.at("/lead/name").asString()).isEqualTo("Fenmarsh Constabulary");
        assertThat(page.at("/due/overdue").asBoolean()).isFalse();
        assertThat(page.at("/closing/closure").asString()).isEqualTo("IMPLEMENTED");
        assertThat(page.at("/closing/effectiveOn").asString()).isEqualTo("2025-10-07");
        assertThat(page.at("/closing/signedOffBy/agencyId").asString()).isEqualTo(Story.PARTNERSHIP.toString());
        assertThat(page.at("/progress/total").asInt()).isEqualTo(1);
    }

    private static void seeDashboard(Reader reader) {
        JsonNode dashboard = reader.after(reader.lastPosition(), DASHBOARD);

        assertThat(dashboard.get("total").asInt()).isEqualTo(2);
        assertThat(dashboard.get("open").asInt()).isEqualTo(1);
        assertThat(dashboard.get("overdue").asInt()).isEqualTo(1);
        assertThat(dashboard.at("/awaitingSignOff/total").asInt()).isZero();
        assertThat(dashboard.at("/inTime/late").asInt()).isEqualTo(1);
        assertThat(dashboard.get("statuses"))
                .filteredOn(each -> each.get("total").asInt() > 0)
                .extracting(each -> each.get("status").asString())
                .containsExactlyInAnyOrder("ASSIGNED", "CLOSED");
    }

    private static void seeTrail(Reader reader, Made action) {
        JsonNode trail = reader.after(reader.lastPosition(), trailOf(action));

        assertThat(trail.get("entries"))
                .extracting(entry -> entry.get("what").asString()
                        + " by " + entry.at("/by/actorId").asString()
                        + ": " + entry.at("/status/to").asString())
                .containsExactly(
                        "ActionAssigned by coordinator: ASSIGNED",
                        "ProgressRecorded by officer: IN_PROGRESS",
                        "CompletionReported by officer: COMPLETION_REPORTED",
                        "ActionClosed by coordinator: CLOSED");
    }

    /** One trace goes from the request to the command, its event, and a projection in another process; it has no words in it. */
    private static void seeTrace() {
        Traces traces = LEDGER.traces();
        traces.awaitSpan("command-service", "http post /api/v1/actions/");
        traces.awaitSpan("command-service", "CommandBus.handleCommand(");
        traces.awaitSpan("command-service", "EventBus.publishEvent(");
        traces.awaitSpan("query-service", "StreamingEventProcessor.process(");
        assertThat(traces.all()).contains("ProgressRecorded").doesNotContain("a third of it is agreed");
    }

    private static String trailOf(Made action) {
        return "/api/v1/actions/" + action.id() + "/audit-trail";
    }

    /** All that is told, word for word, except for what a midnight between two questions would change. */
    private static Map<String, JsonNode> tell(Reader reader, Made... actions) {
        long position = reader.lastPosition();
        Map<String, JsonNode> told = new TreeMap<>();
        told.put(OVERDUE, reader.after(position, OVERDUE + "&effectiveOn=2025-10-31"));
        told.put(DASHBOARD, reader.after(position, DASHBOARD));
        for (Made action : actions) {
            told.put("page of " + action, reader.pageAt(action));
            told.put("trail of " + action, reader.after(position, trailOf(action)));
        }
        told.values().forEach(ActionLifeIT::forgetToday);
        return told;
    }

    private static void forgetToday(JsonNode answer) {
        answer.findParents("asOf")
                .forEach(parent -> ((ObjectNode) parent).remove(List.of("asOf", "daysOverdue", "months")));
    }
}
