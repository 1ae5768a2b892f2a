package org.actionledger.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes what there has to be before an operation can succeed, over HTTP like everything else. */
final class Ground {

    /** A projection that is paused and resumed in any order, and that nothing here waits for. */
    static final String PAUSED = "agencies";

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Http http;
    private final Cast cast;
    private final String distinction;

    /** {@code distinction} is in the names of all that is made. */
    Ground(int port, Cast cast, String distinction) {
        this.http = Http.at(port);
        this.cast = cast;
        this.distinction = distinction;
    }

    /** Something of its own for requests of that operation, in the state in which it takes them. */
    Subject of(Operation operation) {
        Subject subject = subject(operation.id());
        String[] path = operation.path().split("/");
        return path.length < 5
                ? subject
                : switch (path[3]) {
                    case "actions" -> subject.with("id", subject.ids().getOrDefault("actionId", ""));
                    case "recommendations" -> subject.with("id", subject.ids().getOrDefault("recommendationId", ""));
                    case "reviews" -> subject.with("id", subject.ids().getOrDefault("reviewId", ""));
                    case "partnerships" -> subject.with("id", cast.partnership());
                    case "agencies" -> subject.with("id", cast.police());
                    default -> subject;
                };
    }

    private Subject subject(String operation) {
        return switch (operation) {
            case "addAgencyAlias", "succeedAgency" -> agency();
            case "setUpdateCycle", "publishReview", "concludeReview", "raiseRecommendation" -> review();
            case "addAction", "amendRecommendation", "respondToRecommendation", "withdrawRecommendation" ->
                recommendation();
            case "linkRecommendation" ->
                recommendation().with("other", recommendation().id("recommendationId"));
            case "reinstateRecommendation" -> withdrawnRecommendation();
            case "assignAction" -> action(null);
            case "reassignAction" -> action(cast.police()).with("lead", cast.trust());
            case "correctEntry" -> actionWithProgress();
            case "achieveMilestone" -> actionWithMilestone();
            case "withdrawEvidence" -> actionWithEvidence();
            case "grantExtension", "refuseExtension" -> actionWithExtension();
            case "returnAction", "closeAction" -> reportedAction();
            case "reopenAction" -> closedAction();
            case "mendPlan", "confirmPlan", "discardPlan", "planImport", "planRow" -> draft();
            case "reverseImport", "importProgress" -> enteredPlan();
            case "check", "cancelCheck" -> underWay("checks");
            case "rebuild", "cancelRebuild" -> underWay("rebuilds");
            case "pauseProjection", "resumeProjection", "divideProjection" ->
                nothing().with("name", PAUSED);
            case "startCheck", "startRebuild", "startChecks", "startRebuilds", "projection" ->
                nothing().with("name", "overdue");
            default ->
                operation.matches(
                                "reviseAction|withdrawAction|recordProgress|addMilestone|requestUpdate|assureRating|attachEvidence|requestExtension|reportCompletion")
                        ? action(cast.police())
                        : everything();
        };
    }

    /** A case in which most things have happened once, for questions. */
    private Subject everything() {
        Subject action = actionWithProgress();
        action = after(action, "/evidence", cast.officer(), """
            {"title": "Guide", "kind": "PROCEDURE", "location": "https://police.example/guide.pdf"}\
            """);
        action = after(action, "/milestones", cast.coordinator(), """
            {"description": "First course held.", "target": {"dueBy": "2025-10-31"}}\
            """);
        action = after(action, "/update-requests", cast.coordinator(), """
            {"question": "Is the second course held?"}\
            """);
        action = after(action, "/assured-rating", cast.coordinator(), """
            {"assured": "RED", "reason": "No trace of the guide."}\
            """);
        action = after(action, "/extensions", cast.officer(), """
            {"target": 1, "proposed": {"dueBy": "2025-12-31"}, "reason": "A trainer left."}\
            """);
        Subject draft = draft();
        return action.with("importId", draft.id("importId"))
                .with("row", "1")
                .with("name", "overdue")
                .with("number", "1")
                .with("eventId", "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f");
    }

    private Subject agency() {
        JsonNode made = post("/agencies", cast.operator(), """
            {"name": "Agency %s", "kind": "POLICE"}\
            """.formatted(next()), null);
        return nothing().with("agencyId", made.get("id").asString()).with("successor", cast.trust());
    }

    private Subject nothing() {
        return new Subject(
                Map.ofEntries(
                        Map.entry("agency", cast.police()),
                        Map.entry("agencyId", cast.police()),
                        Map.entry("lead", cast.police()),
                        Map.entry("jointLeads", cast.trust()),
                        Map.entry("addressee", cast.police()),
                        Map.entry("addressees", cast.police()),
                        Map.entry("partnership", cast.partnership()),
                        Map.entry("supersededBy", "DHR1/1/1"),
                        Map.entry("from", cast.since()),
                        Map.entry("recordedAt", cast.since())),
                0);
    }

    private Subject review() {
        String reference = "R" + next();
        JsonNode made = post("/reviews", cast.coordinator(), """
            {"partnership": "%s", "type": "DHR", "reference": "%s"}\
            """.formatted(cast.partnership(), reference), null);
        return nothing()
                .with("reviewId", made.get("id").asString())
                .with("review", made.get("id").asString())
                .at(made.get("version").asLong());
    }

    private Subject recommendation() {
        Subject review = review();
        JsonNode made = post(
                "/reviews/" + review.id("reviewId") + "/recommendations",
                cast.coordinator(),
                """
                {"number": "1", "text": "Ask, and write it down.", "parts": [{"label": "a", "text": "Ask."}], "addressees": ["%s"]}\
                """.formatted(cast.police()),
                null);
        return review.with("recommendationId", made.get("id").asString())
                .at(made.get("version").asLong());
    }

    private Subject withdrawnRecommendation() {
        Subject recommendation = recommendation();
        JsonNode made = post(
                "/recommendations/" + recommendation.id("recommendationId") + "/withdrawal",
                cast.coordinator(),
                "{\"reason\": \"Made twice.\"}",
                recommendation.version());
        return recommendation.at(made.get("version").asLong());
    }

    private Subject action(@Nullable String lead) {
        Subject recommendation = recommendation();
        JsonNode made = post(
                "/recommendations/" + recommendation.id("recommendationId") + "/actions",
                cast.coordinator(),
                lead == null
                        ? "{\"description\": \"Write a guide.\"}"
                        : "{\"description\": \"Write a guide.\", \"lead\": \"%s\", \"targets\": [{\"dueBy\": \"2025-06-30\"}]}"
                                .formatted(lead),
                null);
        return recommendation
                .with("actionId", made.get("id").asString())
                .at(made.get("version").asLong());
    }

    private Subject after(Subject action, String step, String token, String json) {
        JsonNode made = post("/actions/" + action.id("actionId") + step, token, json, action.version());
        Subject after = action.at(made.get("version").asLong());
        return made.has("added") ? after.with("added", made.get("added").asString()) : after;
    }

    private Subject actionWithProgress() {
        Subject action = after(action(cast.police()), "/progress", cast.officer(), """
            {"narrative": "The guide is written.", "reported": "GREEN"}\
            """);
        String path = "/api/v1/actions/" + action.id("actionId") + "/audit-trail";
        JsonNode trail = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> http.get(path).as(cast.auditor()).send(),
                        answer -> answer.status() == 200
                                && answer.json().get("entries").size() > 1)
                .json();
        JsonNode entry = trail.get("entries").get(1);
        return action.with("corrects", entry.get("eventId").asString())
                .with("sequence", entry.get("sequence").asString());
    }

    private Subject actionWithMilestone() {
        Subject action = after(action(cast.police()), "/milestones", cast.coordinator(), """
            {"description": "First course held."}\
            """);
        return action.with("milestoneId", action.id("added"));
    }

    private Subject actionWithEvidence() {
        Subject action = after(action(cast.police()), "/evidence", cast.officer(), """
            {"title": "Guide", "kind": "PROCEDURE", "location": "https://police.example/guide.pdf"}\
            """);
        return action.with("evidenceId", action.id("added"));
    }

    private Subject actionWithExtension() {
        return after(action(cast.police()), "/extensions", cast.officer(), """
            {"target": 1, "proposed": {"dueBy": "2026-12-31"}, "reason": "A trainer left."}\
            """);
    }

    private Subject reportedAction() {
        return after(action(cast.police()), "/completion", cast.officer(), """
            {"achievedOutcome": "All are trained."}\
            """);
    }

    private Subject closedAction() {
        return after(reportedAction(), "/closure", cast.coordinator(), """
            {"closure": "IMPLEMENTED", "outcome": "Every caller is asked."}\
            """);
    }

    private Subject draft() {
        String reference = "P" + next();
        Answer answer = http.postBytes(
                        "/api/v1/plan-imports",
                        PlanForm.of(cast.partnership(), reference).bytes())
                .with("Content-Type", PlanForm.MEDIA_TYPE)
                .with("Idempotency-Key", reference)
                .as(cast.coordinator())
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return nothing()
                .with("importId", answer.json().get("importId").asString())
                .with("row", "1")
                .at(answer.json().get("version").asLong());
    }

    private Subject enteredPlan() {
        Subject draft = draft();
        String path = "/plan-imports/" + draft.id("importId");
        post(path + "/confirmation", cast.coordinator(), "{}", draft.version());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.get("/api/v1" + path + "/progress")
                        .as(cast.coordinator())
                        .send()
                        .json()
                        .get("state")
                        .asString()
                        .equals("DONE"));
        return draft;
    }

    /** A check or a rebuild of a projection, begun when no other was under way. */
    private Subject underWay(String what) {
        Answer begun = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> http.request("POST", "/api/v1/projections/overdue/" + what, null)
                                .as(cast.operator())
                                .send(),
                        answer -> answer.status() != 409);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        return nothing()
                .with("name", "overdue")
                .with("number", begun.json().get("number").asString());
    }

    private JsonNode post(String path, String token, String json, @Nullable Long seen) {
        Http.Sending sending = http.post("/api/v1" + path, json).as(token);
        Answer answer = (seen == null ? sending : sending.with("If-Match", "\"" + seen + "\"")).send();
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 202);
        return answer.json();
    }

    private String next() {
        return distinction + NUMBER.incrementAndGet();
    }
}
