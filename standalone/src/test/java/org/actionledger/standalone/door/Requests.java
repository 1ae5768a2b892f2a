package org.actionledger.standalone.door;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.actionledger.events.agency.AgencyId;

/**
 * A valid request of each endpoint, about what is the North's and led by the police. One that changes something and is to be let in is about
 * something new; any other is about what is there.
 */
final class Requests {

    private static final String REASON = "{\"reason\": \"So it is.\"}";

    private final World world;
    private final Map<String, Function<Boolean, Asking>> all = new HashMap<>();

    Requests(World world) {
        this.world = world;
        registry();
        reviews();
        recommendations();
        actions();
        decisions();
        imports();
        pages();
        lists();
        operations();
    }

    /** {@code anew} where it is to be let in; throws where the endpoint is not known. */
    Asking to(String endpoint, boolean anew) {
        Function<Boolean, Asking> request = all.get(endpoint);
        if (request == null) {
            throw new AssertionError("no request is known of " + endpoint);
        }
        return request.apply(anew);
    }

    private void get(String path, Function<Boolean, Asking> request) {
        all.put("GET /api/v1" + path, request);
    }

    private void post(String path, Function<Boolean, Asking> request) {
        all.put("POST /api/v1" + path, request);
    }

    private void registry() {
        post("/agencies", _ -> Asking.of("/agencies", """
            {"name": "Agency %s", "kind": "CHARITY"}\
            """.formatted(UUID.randomUUID())));
        post(
                "/agencies/{agencyId}/aliases",
                anew -> Asking.of("/agencies/" + agency(anew) + "/aliases", """
                    {"alias": "Alias %s"}\
                    """.formatted(UUID.randomUUID())));
        post(
                "/agencies/{agencyId}/succession",
                anew -> Asking.of("/agencies/" + agency(anew) + "/succession", """
                    {"successor": "%s", "reason": "Merged."}\
                    """.formatted(world.trust)));
        get(
                "/agencies",
                _ -> Asking.of("/agencies").with("?name=Police", "?kind=POLICE", "?format=csv", "?format=xlsx"));
        get("/agencies/{id}", _ -> Asking.of("/agencies/" + world.police));
    }

    private String agency(boolean anew) {
        return anew
                ? world.as(world.operator).creates("/agencies", """
                    {"name": "Agency %s", "kind": "CHARITY"}\
                    """.formatted(UUID.randomUUID()))
                : world.police.toString();
    }

    private void reviews() {
        post(
                "/reviews",
                _ -> Asking.of("/reviews", """
                    {"partnership": "%s", "type": "DHR", "reference": "M%s"}\
                    """.formatted(
                        world.north.partnership(), UUID.randomUUID().toString().substring(24))));
        review("update-cycle", "{\"cycle\": \"QUARTERLY\", \"startingOn\": \"2026-04-01\"}");
        review("publication", "{}");
        review("conclusion", "{}");
        review("recommendations", "{\"number\": \"99\", \"text\": \"Do more.\"}");
    }

    private void review(String what, String body) {
        post(
                "/reviews/{reviewId}/" + what,
                anew -> Asking.of(
                        "/reviews/" + (anew ? world.newReview(world.north) : world.north.review()) + "/" + what, body));
    }

    private void recommendations() {
        recommendation("amendments", "{\"text\": \"Do it well.\", \"reason\": \"Too little.\"}", _ -> {});
        recommendation("responses", """
            {"addressee": "%s", "response": "ACCEPTED"}\
            """.formatted(world.police), _ -> {});
        recommendation("links", """
            {"other": "%s", "kind": "SEE"}\
            """.formatted(world.north.other().recommendation()), _ -> {});
        recommendation("withdrawal", REASON, _ -> {});
        recommendation("reinstatement", REASON, id -> owner().does("/recommendations/" + id + "/withdrawal", REASON));
        recommendation("actions", """
            {"description": "Do that.", "lead": "%s"}\
            """.formatted(world.police), _ -> {});
    }

    private void recommendation(String what, String body, Consumer<String> before) {
        post("/recommendations/{recommendationId}/" + what, anew -> {
            String id = world.north.police().recommendation();
            if (anew) {
                id = world.newRecommendation(world.north, world.newReview(world.north), world.police);
                before.accept(id);
            }
            return Asking.of("/recommendations/" + id + "/" + what, body);
        });
    }

    private void actions() {
        post("/actions/{actionId}/assignment", anew -> {
            String id = world.north.proposed().action();
            if (anew) {
                String review = world.newReview(world.north);
                AgencyId police = world.police;
                id = owner().creates(
                                "/recommendations/" + world.newRecommendation(world.north, review, police) + "/actions",
                                "{\"description\": \"Do this.\"}");
            }
            return Asking.of("/actions/" + id + "/assignment", """
                {"lead": "%s"}\
                """.formatted(world.police));
        });
        action("reassignment", """
            {"lead": "%s", "reason": "Moved."}\
            """.formatted(world.trust), _ -> {});
        action("revisions", "{\"description\": \"Do this well.\", \"reason\": \"Too little.\"}", _ -> {});
        action("withdrawal", REASON, _ -> {});
        action("progress", "{\"narrative\": \"More is done.\", \"reported\": \"GREEN\"}", _ -> {});
        action("milestones", "{\"description\": \"Half of it.\"}", _ -> {});
        action("update-requests", "{\"question\": \"How far?\"}", _ -> {});
        action("assured-rating", "{\"assured\": \"GREEN\", \"reason\": \"Seen.\"}", _ -> {});
        action("evidence", evidence(), _ -> {});
        action("extensions", extension(), _ -> {});
        action("extensions/grant", "{}", id -> officer().does("/actions/" + id + "/extensions", extension()));
        action("extensions/refusal", REASON, id -> officer().does("/actions/" + id + "/extensions", extension()));
    }

    private void action(String what, String body, Consumer<String> before) {
        post("/actions/{actionId}/" + what, anew -> Asking.of("/actions/" + action(anew, before) + "/" + what, body));
    }

    private String action(boolean anew, Consumer<String> before) {
        if (!anew) {
            return world.north.police().action();
        }
        String id = world.newAction(world.north, world.police);
        before.accept(id);
        return id;
    }

    private void decisions() {
        Consumer<String> complete =
                id -> officer().does("/actions/" + id + "/completion", "{\"achievedOutcome\": \"All is done.\"}");
        String closure = "{\"closure\": \"IMPLEMENTED\", \"outcome\": \"All is well.\"}";
        action("completion", "{\"achievedOutcome\": \"All is done.\"}", _ -> {});
        action("return", REASON, complete);
        action("closure", closure, complete);
        action("reopening", REASON, complete.andThen(id -> owner().does("/actions/" + id + "/closure", closure)));
        post("/actions/{actionId}/milestones/{milestoneId}/achievement", anew -> {
            String id = action(anew, _ -> {});
            String milestone = anew
                    ? added(owner(), id, "milestones", "{\"description\": \"Half.\"}")
                    : world.north.police().milestone();
            return Asking.of("/actions/" + id + "/milestones/" + milestone + "/achievement", "{}");
        });
        post("/actions/{actionId}/evidence/{evidenceId}/withdrawal", anew -> {
            String id = action(anew, _ -> {});
            String proof = anew
                    ? added(officer(), id, "evidence", evidence())
                    : world.north.police().evidence();
            return Asking.of("/actions/" + id + "/evidence/" + proof + "/withdrawal", REASON);
        });
        post("/actions/{actionId}/corrections", anew -> {
            String id = action(anew, made -> officer().does("/actions/" + made + "/progress", """
                {"narrative": "Begun.", "reported": "GREEN"}\
                """));
            world.waitUntilRead();
            String entry = world.as(world.auditor)
                    .get("/actions/" + id + "/progress")
                    .json()
                    .at("/updates/0/eventId")
                    .asString();
            return Asking.of("/actions/" + id + "/corrections", """
                {"corrects": "%s", "text": "Begun well.", "reason": "Too little."}\
                """.formatted(entry));
        });
    }

    private static String added(Visitor visitor, String action, String what, String body) {
        return visitor.does("/actions/" + action + "/" + what, body)
                .get("added")
                .asString();
    }

    private static String evidence() {
        return "{\"title\": \"A list\", \"kind\": \"PROCEDURE\", \"location\": \"https://police.example/list.pdf\"}";
    }

    private static String extension() {
        return "{\"proposed\": {\"dueBy\": \"2198-12-31\"}, \"reason\": \"Later.\"}";
    }

    private void imports() {
        post(
                "/plan-imports",
                _ -> Asking.of(
                                "/plan-imports",
                                Upload.of(
                                        "No.,Recommendation,Action to take,Lead agency\n"
                                                + "1,One,Two,Police of Both Sides\n",
                                        world.north.partnership().toString(),
                                        "U" + UUID.randomUUID().toString().substring(24)))
                        .as(Upload.CONTENT_TYPE));
        get("/plan-imports", _ -> Asking.of("/plan-imports?partnership=" + world.north.partnership()));
        String there = "/plan-imports/" + world.north.draft();
        get("/plan-imports/{importId}", _ -> Asking.of(there));
        get("/plan-imports/{importId}/rows", _ -> Asking.of(there + "/rows").with("?only=flagged", "?from=1&limit=1"));
        get("/plan-imports/{importId}/rows/{row}", _ -> Asking.of(there + "/rows/1"));
        get("/plan-imports/{importId}/progress", _ -> Asking.of(there + "/progress"));
        all.put(
                "PATCH /api/v1/plan-imports/{importId}",
                anew -> Asking.of(draft(anew), "{}").as("application/merge-patch+json"));
        all.put("DELETE /api/v1/plan-imports/{importId}", anew -> Asking.of(draft(anew)));
        post("/plan-imports/{importId}/confirmation", anew -> Asking.of(draft(anew) + "/confirmation"));
        post(
                "/plan-imports/{importId}/reversal",
                anew -> Asking.of(draft(anew) + "/reversal", REASON).orIn(409));
    }

    private String draft(boolean anew) {
        return "/plan-imports/" + (anew ? world.newDraft(world.north) : world.north.draft());
    }

    private void pages() {
        String action = "/actions/" + world.north.police().action();
        String review = "/reviews/" + world.north.review();
        String since = "?from=" + world.begun;
        get("/actions/{id}", _ -> Asking.of(action).with("?effectiveOn=2026-01-01"));
        get(
                "/actions/{id}/progress",
                _ -> Asking.of(action + "/progress").with("?limit=1", "?format=csv", "?format=xlsx"));
        get("/actions/{id}/progress/{sequence}", _ -> Asking.of(action + "/progress/2"));
        get("/actions/{id}/changes", _ -> Asking.of(action + "/changes" + since).with("&format=csv", "&format=xlsx"));
        get(
                "/actions/{id}/audit-trail",
                _ -> Asking.of(action + "/audit-trail")
                        .with("?only=status", "?format=csv", "?format=xlsx", "?format=html"));
        get("/actions/{id}/replay", _ -> Asking.of(action + "/replay").with("?format=csv", "?format=xlsx"));
        get(
                "/recommendations/{id}",
                _ -> Asking.of("/recommendations/" + world.north.police().recommendation()));
        get("/reviews/{id}", _ -> Asking.of(review));
        get(
                "/reviews/{id}/plan",
                _ -> Asking.of(review + "/plan").with("?limit=1", "?format=csv", "?format=xlsx", "?format=docx"));
        get(
                "/reviews/{id}/plan/changes",
                _ -> Asking.of(review + "/plan/changes" + since).with("&format=csv", "&format=xlsx"));
        get("/reviews/{id}/dashboard", _ -> Asking.of(review + "/dashboard").with("?format=csv", "?format=xlsx"));
        get(
                "/partnerships/{id}/dashboard",
                _ -> Asking.of("/partnerships/" + world.north.partnership() + "/dashboard")
                        .with("?format=csv", "?format=xlsx"));
        get(
                "/agencies/{id}/dashboard",
                _ -> Asking.of("/agencies/" + world.police + "/dashboard")
                        .with("?format=csv", "?format=xlsx", "?partnership=" + world.north.partnership()));
        get(
                "/agencies/{id}/changes",
                _ -> Asking.of("/agencies/" + world.police + "/changes" + since).with("&format=csv", "&format=xlsx"));
    }

    private void lists() {
        String north = world.north.partnership().toString();
        get(
                "/reviews",
                _ -> Asking.of("/reviews")
                        .with("?partnership=" + north, "?status=OPEN", "?limit=1", "?format=csv", "?format=xlsx"));
        get(
                "/actions",
                _ -> Asking.of("/actions?review=" + world.north.review())
                        .with("&format=csv", "&format=xlsx", "&limit=1"));
        get(
                "/overdue-actions",
                _ -> Asking.of("/overdue-actions")
                        .with(
                                "?partnership=" + north,
                                "?agency=" + world.police,
                                "?agency=" + world.trust,
                                "?review=" + world.north.review(),
                                "?agencyKind=POLICE",
                                "?rag=AMBER",
                                "?assuredRag=RED",
                                "?minDaysOverdue=1&maxDaysOverdue=100000",
                                "?sort=DAYS_OVERDUE",
                                "?sort=REFERENCE",
                                "?sort=AGENCY",
                                "?sort=LAST_UPDATE",
                                "?limit=1",
                                "?format=csv",
                                "?format=xlsx"));
        get(
                "/reads",
                _ -> Asking.of("/reads")
                        .with(
                                "?subject=" + world.north.police().action(),
                                "?kind=EXPORT",
                                "?format=csv",
                                "?format=xlsx"));
    }

    private void operations() {
        UnaryOperator<String> known = what -> "/projections/overdue" + what;
        get("/projections", _ -> Asking.of("/projections").with("?format=csv", "?format=xlsx"));
        get("/projections/{name}", _ -> Asking.of(known.apply("")));
        for (String work : new String[] {"rebuilds", "checks"}) {
            post("/projections/" + work, _ -> Asking.of("/projections/" + work).orIn(409));
            post(
                    "/projections/{name}/" + work,
                    _ -> Asking.of(known.apply("/" + work)).orIn(409));
            get("/projections/{name}/" + work, _ -> Asking.of(known.apply("/" + work)));
            get(
                    "/projections/{name}/" + work + "/{number}",
                    _ -> Asking.of(known.apply("/" + work + "/99999")).orIn(404));
            all.put(
                    "DELETE /api/v1/projections/{name}/" + work + "/{number}",
                    _ -> Asking.of(known.apply("/" + work + "/99999")).orIn(404));
        }
        String pause = "/projections/audittrail/pause";
        all.put("PUT /api/v1/projections/{name}/pause", _ -> Asking.of(pause, REASON));
        all.put("DELETE /api/v1/projections/{name}/pause", _ -> Asking.of(pause));
        all.put(
                "PUT /api/v1/projections/{name}/segments",
                _ -> Asking.of("/projections/audittrail/segments", "{\"count\": 2}"));
        get(
                "/projections/{name}/dead-letters",
                _ -> Asking.of(known.apply("/dead-letters")).with("?format=csv", "?format=xlsx"));
        get(
                "/projections/{name}/dead-letters/{eventId}",
                _ -> Asking.of(known.apply("/dead-letters/none")).orIn(404));
        post("/projections/{name}/dead-letters/retry", _ -> Asking.of(known.apply("/dead-letters/retry")));
        post(
                "/projections/{name}/dead-letters/{eventId}/discard",
                _ -> Asking.of(known.apply("/dead-letters/none/discard"), REASON)
                        .orIn(404));
        get("/projections/{name}/discarded-letters", _ -> Asking.of(known.apply("/discarded-letters")));
    }

    private Visitor owner() {
        return world.as(world.north.coordinator());
    }

    private Visitor officer() {
        return world.as(world.officer);
    }
}
