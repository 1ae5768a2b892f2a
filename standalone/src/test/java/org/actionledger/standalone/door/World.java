package org.actionledger.standalone.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/**
 * Two partnerships, North and South, and who works with them; entered through the door when first asked for. The police lead an action in
 * both plans, the trust only one in the North's, the council only one in the South's. Whoever changes what is here makes it of its own; the
 * methods {@code newAction} and the like help.
 */
public final class World {

    private final int port;
    private final ECKey key;
    private final Clock clock;
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final Map<Actor, String> tokens = new ConcurrentHashMap<>();

    public final AgencyId police = agency();
    public final AgencyId trust = agency();
    public final AgencyId council = agency();

    /** Contributors. */
    public final Actor officer = new Actor("an-officer", Role.CONTRIBUTOR, police, null);

    public final Actor nurse = new Actor("a-nurse", Role.CONTRIBUTOR, trust, null);
    public final Actor clerk = new Actor("a-clerk", Role.CONTRIBUTOR, council, null);

    /** A coordinator of an agency that owns no review and leads an action of each side. */
    public final Actor superintendent = new Actor("a-superintendent", Role.COORDINATOR, police, null);

    public final Actor auditor = new Actor("an-auditor", Role.AUDITOR, null, null);
    public final Actor oversight = new Actor("a-national-body", Role.OVERSIGHT, null, null);
    public final Actor operator = new Actor("an-operator", Role.OPERATOR, null, null);

    /** From then on there is something recorded, and before that nothing of either side. */
    public final Instant begun;

    public final Side north;
    public final Side south;

    World(int port, ECKey key, Clock clock) {
        this.port = port;
        this.key = key;
        this.clock = clock;
        register(police, "Police of Both Sides", "POLICE");
        this.begun = clock.instant();
        register(trust, "Trust of the North", "HEALTH");
        register(council, "Council of the South", "COUNCIL");
        this.north = side("North", trust);
        this.south = side("South", council);
        waitUntilRead();
    }

    /** That actor at the door. */
    public Visitor as(Actor actor) {
        return new Visitor(Http.at(port), token(actor), versions);
    }

    public Visitor withoutToken() {
        return new Visitor(Http.at(port), null, versions);
    }

    /** A token of the issuer's own, good for an hour. */
    public String token(Actor actor) {
        return tokens.computeIfAbsent(actor, this::signed);
    }

    private String signed(Actor actor) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(actor.id())
                .audience("action-ledger")
                .claim("role", actor.role().name())
                .claim("client_id", "tests")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
        if (actor.agency() != null) {
            claims.claim("agency", actor.agency().toString());
        }
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Waits until all that was written so far can be read everywhere. */
    public void waitUntilRead() {
        waitUntilEvery(projection -> projection.get("behind").asLong() == 0);
    }

    /** Waits until no projection is being rebuilt or checked, so that the next rebuild is not refused. */
    public void waitUntilNothingIsRebuilt() {
        waitUntilEvery(projection -> !projection.path("underWay").isObject());
    }

    private void waitUntilEvery(Predicate<JsonNode> projection) {
        Visitor visitor = as(operator);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> visitor.get("/projections")
                        .json()
                        .get("projections")
                        .valueStream()
                        .allMatch(projection));
    }

    /** Opens a review of that side; its id. */
    public String newReview(Side side) {
        return newReview(side.coordinator(), "R" + UUID.randomUUID().toString().substring(24), "A review");
    }

    /** Raises a recommendation in that review of that side, addressed to that agency; its id. */
    public String newRecommendation(Side side, String review, AgencyId addressee) {
        return raise(
                side.coordinator(), review, "N" + UUID.randomUUID().toString().substring(24), "Do it.", addressee);
    }

    /** Gives that agency an action in a review of its own; its id. */
    public String newAction(Side side, AgencyId lead) {
        String recommendation = newRecommendation(side, newReview(side), lead);
        return assign(side.coordinator(), recommendation, "Do this.", lead);
    }

    /** Uploads a plan of one row, about a review of its own; the id of the draft. */
    public String newDraft(Side side) {
        return draft(side.coordinator(), "P" + UUID.randomUUID().toString().substring(24), "A plan");
    }

    private static AgencyId agency() {
        return new AgencyId(UUID.randomUUID());
    }

    private void register(AgencyId agency, String name, String kind) {
        as(operator).does("/agencies", """
            {"agencyId": "%s", "name": "%s", "kind": "%s"}\
            """.formatted(agency, name, kind));
    }

    private Side side(String name, AgencyId second) {
        AgencyId partnership = agency();
        register(partnership, name + " Partnership", "PARTNERSHIP");
        Actor coordinator = new Actor("coordinator-" + name, Role.COORDINATOR, partnership, null);
        String word = "Zz" + name;
        String reference = name.toUpperCase() + "-REVIEW";
        String review = newReview(coordinator, reference, word + "Title");
        return new Side(
                partnership,
                coordinator,
                new Actor("chair-" + name, Role.COORDINATOR, partnership, null),
                review,
                reference,
                word + "Title",
                ledByPolice(coordinator, review, word, reference),
                completed(coordinator, review, word, reference, second),
                proposed(coordinator, review, word, reference),
                draft(coordinator, name.toUpperCase() + "-DRAFT", word + "Draft"),
                word + "Draft");
    }

    private Plot ledByPolice(Actor coordinator, String review, String side, String reference) {
        String word = side + "Police";
        String recommendation = raise(coordinator, review, "1", side + "First", police);
        String action = assign(coordinator, recommendation, "Train them, " + word, police);
        String path = "/actions/" + action;
        String milestone = as(coordinator)
                .does(path + "/milestones", """
                    {"description": "%s: first course held."}\
                    """.formatted(word))
                .get("added")
                .asString();
        as(officer).does(path + "/progress", """
            {"narrative": "%s: half are trained.", "reported": "AMBER", "ratingReason": "%s: one fell ill."}\
            """.formatted(word, word));
        String evidence = as(officer)
                .does(path + "/evidence", """
                    {"title": "%s list", "kind": "PROCEDURE", "location": "https://police.example/%s.pdf"}\
                    """.formatted(word, word))
                .get("added")
                .asString();
        as(coordinator).does(path + "/assured-rating", """
            {"assured": "RED", "reason": "%s: no trace of it."}\
            """.formatted(word));
        as(officer).does(path + "/extensions", """
            {"proposed": {"dueBy": "2199-01-31"}, "reason": "%s: later."}\
            """.formatted(word));
        return new Plot(recommendation, action, reference + "/1/1", word, side + "First", milestone, evidence);
    }

    private Plot completed(Actor coordinator, String review, String side, String reference, AgencyId lead) {
        String word = side + "Second";
        String recommendation = raise(coordinator, review, "2", side + "Another", lead);
        String action = assign(coordinator, recommendation, "Write it down, " + word, lead);
        Actor contributor = lead.equals(trust) ? nurse : clerk;
        as(contributor).does("/actions/" + action + "/progress", """
            {"narrative": "%s: written.", "reported": "GREEN"}\
            """.formatted(word));
        as(contributor).does("/actions/" + action + "/completion", """
            {"achievedOutcome": "%s: all know."}\
            """.formatted(word));
        return new Plot(recommendation, action, reference + "/2/1", word, side + "Another", "", "");
    }

    private Plot proposed(Actor coordinator, String review, String side, String reference) {
        String word = side + "Proposed";
        String recommendation =
                as(coordinator).creates("/reviews/" + review + "/recommendations", """
                    {"number": "3", "text": "%s"}\
                    """.formatted(side + "Third"));
        String action = as(coordinator).creates("/recommendations/" + recommendation + "/actions", """
            {"description": "%s"}\
            """.formatted(word));
        return new Plot(recommendation, action, reference + "/3/1", word, side + "Third", "", "");
    }

    private String newReview(Actor coordinator, String reference, String title) {
        return as(coordinator).creates("/reviews", """
            {"partnership": "%s", "type": "DHR", "reference": "%s", "title": "%s"}\
            """.formatted(coordinator.agency(), reference, title));
    }

    private String raise(Actor coordinator, String review, String number, String text, AgencyId addressee) {
        return as(coordinator)
                .creates("/reviews/" + review + "/recommendations", """
                    {"number": "%s", "text": "%s", "addressees": ["%s"]}\
                    """.formatted(number, text, addressee));
    }

    private String assign(Actor coordinator, String recommendation, String description, AgencyId lead) {
        return as(coordinator)
                .creates("/recommendations/" + recommendation + "/actions", """
                    {"description": "%s", "lead": "%s", "targets": [{"dueBy": "2024-06-30"}]}\
                    """.formatted(description, lead));
    }

    private String draft(Actor coordinator, String reference, String word) {
        String csv = "No.,Recommendation,Action to take,Lead agency\n1,%1$s one,%1$s two,Police of Both Sides\n"
                .formatted(word);
        Answer answer = as(coordinator)
                .request("POST", "/plan-imports", Upload.of(csv, String.valueOf(coordinator.agency()), reference))
                .with("Content-Type", Upload.CONTENT_TYPE)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().get("importId").asString();
        versions.put(id, answer.header("ETag"));
        return id;
    }

    /** Makes it when it is first asked for, as by then the port is known. */
    @TestConfiguration(proxyBeanMethods = false)
    static class InTheContext {

        @Bean
        @Lazy
        World world(Environment environment, ECKey signingKey, Clock clock) {
            return new World(environment.getRequiredProperty("local.server.port", Integer.class), signingKey, clock);
        }
    }
}
