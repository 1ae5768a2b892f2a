package org.actionledger.command.planimport.web;

import static org.actionledger.command.planimport.web.Importing.newReference;
import static org.actionledger.command.planimport.web.Importing.path;
import static org.actionledger.command.planimport.web.Importing.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.actionledger.command.overhttp.OverHttp;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How far an import is, told to whoever asks or listens; and taken back. */
@OverHttp
class FollowingTest {

    @Autowired
    private EventStore events;

    private Importing importing;

    @BeforeEach
    void theAgenciesOfTheSampleAreRegistered(@LocalServerPort int port) {
        importing = Importing.samples(port);
    }

    private Http.Sending listening(JsonNode draft) {
        return importing
                .server
                .get(path(draft) + "/progress")
                .with("Accept", "text/event-stream")
                .as(importing.coordinator);
    }

    private Answer reverse(JsonNode draft, String token) {
        return importing.server.post(path(draft) + "/reversal", """
            {"reason": "It was another year's file."}\
            """).as(token).send();
    }

    @Test
    void a_listener_hears_of_the_draft_and_of_its_end_and_is_sent_home() throws Exception {
        JsonNode draft = importing.drafts(sample(), newReference());
        try (ExecutorService listener = Executors.newSingleThreadExecutor()) {
            Future<Answer> heard = listener.submit(() -> listening(draft).send());
            importing.enters(draft);

            Answer told = heard.get(30, TimeUnit.SECONDS);

            assertThat(told.header("Content-Type")).startsWith("text/event-stream");
            assertThat(told.body().trim().lines().filter(line -> line.startsWith("event:")))
                    .last()
                    .isEqualTo("event:done");
            assertThat(told.body()).contains("\"state\":\"DONE\",\"percent\":100");
        }
        assertThat(listening(draft).send().body()).startsWith("event:done\n");
    }

    @Test
    void how_far_an_import_is_can_be_asked() {
        JsonNode draft = importing.drafts(sample(), newReference());

        assertThat(importing.get(path(draft) + "/progress").toString())
                .isEqualTo("""
                    {"importId":"%s","state":"DRAFT","percent":0}\
                    """.formatted(draft.path("importId").asString()));
        importing.enters(draft);

        JsonNode done = importing.get(path(draft) + "/progress");
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.at("/rows/done").asInt())
                .isEqualTo(done.at("/rows/of").asInt())
                .isPositive();
        assertThat(done.at("/steps/done").asInt())
                .isEqualTo(done.at("/steps/of").asInt());
    }

    @Test
    void of_an_import_that_there_is_not_nothing_is_told() {
        for (String form : List.of("application/json", "text/event-stream")) {
            Answer answer = importing
                    .server
                    .get("/api/v1/plan-imports/" + UUID.randomUUID() + "/progress")
                    .with("Accept", form)
                    .as(importing.coordinator)
                    .send();

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("type").asString()).endsWith("/import-unknown");
        }
    }

    @Test
    void an_import_is_taken_back_by_its_partnership_and_the_same_file_can_be_imported_again() {
        String reference = newReference();
        JsonNode draft = importing.drafts(sample(), reference);
        assertThat(reverse(draft, importing.coordinator).status()).isEqualTo(409);
        importing.enters(draft);
        String another = Importing.token("other", Role.COORDINATOR, new AgencyId(UUID.randomUUID()));
        assertThat(reverse(draft, another).status()).isEqualTo(404);

        Answer begun = reverse(draft, importing.coordinator);

        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        assertThat(begun.header("Location")).isEqualTo(path(draft) + "/progress");
        importing.waitsFor(draft, "REVERSED");
        JsonNode reversed = importing.get(path(draft) + "/progress");
        assertThat(Importing.texts(reversed.path("kept"), "reference")).contains(reference);
        assertThat(lastEventOfRow(draft, 1)).isInstanceOf(ActionWithdrawn.class);
        JsonNode again = importing.takesOver(sample(), reference);
        assertThat(again.at("/counts/new").asInt())
                .isEqualTo(again.at("/counts/rows").asInt());
        assertThat(lastEventOfRow(again, 1)).isNotInstanceOf(ActionWithdrawn.class);
    }

    private Object lastEventOfRow(JsonNode draft, int row) {
        String action =
                importing.get(path(draft) + "/rows/" + row).path("actionId").asString();
        return events.readEvents(action).asStream().toList().getLast().getPayload();
    }
}
