package org.actionledger.standalone.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.http.Http;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Several who write and read the same things, through the whole door. */
@WholeDoor
class WritingTogetherTest {

    private static final String JSON = "application/json";

    @Autowired
    private World world;

    @Test
    void the_second_of_two_coordinators_learns_what_the_first_has_done_and_decides_again() {
        String path = "/actions/" + world.newAction(world.north, world.police);
        Actor first = world.north.coordinator();
        Actor second = world.north.chair();
        world.waitUntilRead();
        String seenByBoth = world.as(first).get(path).header("ETag");
        assertThat(world.as(second).get(path).header("ETag")).isEqualTo(seenByBoth);

        Http.Answer done = revise(first, path, seenByBoth, "Train all of them.");
        assertThat(done.status()).as(done.body()).isEqualTo(201);
        Http.Answer late = revise(second, path, seenByBoth, "Train none of them.");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.header("ETag")).isEqualTo(done.header("ETag"));
        JsonNode change = late.json().at("/changes/0");
        assertThat(late.json().get("changes")).hasSize(1);
        assertThat(change.get("what").asString()).isEqualTo("ActionRevised");
        assertThat(change.get("role").asString()).isEqualTo("COORDINATOR");
        assertThat(change.get("agency").asString())
                .isEqualTo(world.north.partnership().toString());

        Http.Answer page = ask(second, path, JSON, done.header("Consistency-Token"));
        assertThat(page.json().get("description").asString()).isEqualTo("Train all of them.");
        assertThat(page.header("ETag")).isEqualTo(late.header("ETag"));
        assertThat(revise(second, path, page.header("ETag"), "Train the new ones.")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void every_question_that_brings_the_token_of_a_write_knows_of_it() {
        String action = world.newAction(world.north, world.police);
        String word = "Word" + UUID.randomUUID().toString().replace("-", "");
        Http.Answer written =
                world.as(world.north.coordinator()).send("/actions/" + action + "/milestones", """
                    {"description": "%s"}\
                    """.formatted(word));
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        String token = written.header("Consistency-Token");

        String page = "/actions/" + action;
        assertThat(ask(world.auditor, page, JSON, token).body()).contains(word);
        assertThat(ask(world.auditor, page + "/audit-trail", JSON, token).body())
                .contains(word);
        assertThat(ask(world.auditor, page + "/audit-trail", "text/html", token).body())
                .contains(word);
        assertThat(ask(world.auditor, page + "/audit-trail", "text/csv", token).body())
                .contains(word);
        assertThat(ask(world.auditor, page + "/replay", JSON, token)
                        .json()
                        .at("/agreement/verdict")
                        .asString())
                .isEqualTo("AGREED");

        Http.Answer told = world.as(world.officer).send(page + "/progress", """
            {"narrative": "%s", "reported": "GREEN"}\
            """.formatted(word + "Told"));
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        assertThat(ask(world.officer, page + "/progress", "text/csv", told.header("Consistency-Token"))
                        .body())
                .contains(word + "Told");
        Http.Answer overdue = ask(
                world.officer, "/overdue-actions?agency=" + world.police, "text/csv", told.header("Consistency-Token"));
        assertThat(overdue.body()).contains(action);
    }

    private Http.Answer revise(Actor actor, String path, String ifMatch, String words) {
        return world.as(actor)
                .request("POST", path + "/revisions", """
                    {"description": "%s", "reason": "As agreed."}\
                    """.formatted(words))
                .with("If-Match", ifMatch)
                .send();
    }

    /** Answered at the first time of asking. */
    private Http.Answer ask(Actor actor, String path, String form, String token) {
        Http.Answer answer = world.as(actor)
                .request("GET", path, null)
                .with("Accept", form)
                .with("Consistency-Token", token)
                .send();
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer;
    }
}
