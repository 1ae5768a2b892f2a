package org.actionledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.actionledger.command.overhttp.County;
import org.actionledger.command.overhttp.Crash;
import org.actionledger.command.overhttp.Desk;
import org.actionledger.command.overhttp.OverHttp;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commands that are sent again under their key. */
@OverHttp
class RepetitionTest {

    private static final String UPDATE = """
        {"narrative": "Half of them are trained.", "reported": "GREEN"}\
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private EventStore events;

    @Autowired
    private JdbcClient sql;

    private County county;
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void found() {
        county = new County(port);
    }

    @Test
    void ten_at_once_make_one_event_and_ten_equal_answers() throws Exception {
        String action = county.assignsAction();

        Callable<Answer> sending = () -> change(county.officer, action + "/progress", UPDATE);
        List<Answer> answers;
        try (ExecutorService ten = Executors.newFixedThreadPool(10)) {
            answers = ten.invokeAll(Collections.nCopies(10, sending)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        for (String header : List.of("ETag", "Location", "Content-Type")) {
            assertThat(answers.stream().map(each -> each.header(header)).distinct())
                    .as(header)
                    .hasSize(1)
                    .doesNotContain("");
        }
        assertThat(answers.stream()
                        .filter(each -> each.header("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(eventsOf(action)).isEqualTo(2);
    }

    @Test
    void a_change_whose_instance_died_before_it_answered_is_not_decided_again() {
        String action = county.assignsAction();
        Answer first = change(county.officer, action + "/progress", UPDATE);

        Crash.beforeTheAnswer(sql);
        assertThat(county.coordinator
                        .send(action + "/update-requests", "{\"question\": \"And the others?\"}", "\"1\"")
                        .status())
                .isEqualTo(201);
        Answer again = change(county.officer, action + "/progress", UPDATE);

        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertSame(again, first);
        assertThat(eventsOf(action)).isEqualTo(3);
        assertThat(change(county.officer, action + "/progress", UPDATE).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void what_was_made_by_an_instance_that_died_is_made_once() {
        String recommendation = county.raises(county.opensReview(), "1");
        String path = "/recommendations/" + recommendation + "/actions";
        Answer first = begin(path, "{\"description\": \"Train call handlers.\"}");

        Crash.beforeTheAnswer(sql);
        Answer again = begin(path, "{\"description\": \"Train call handlers.\"}");

        assertSame(again, first);
        assertThat(eventsOf(first.header("Location"))).isEqualTo(1);
        assertThat(eventsOf("actions-of-" + recommendation)).isEqualTo(1);
    }

    @Test
    void what_was_added_by_an_instance_that_died_is_added_once() {
        String action = county.assignsAction();
        Answer first = change(county.coordinator, action + "/milestones", "{\"description\": \"Write the course\"}");

        Crash.beforeTheAnswer(sql);
        Answer again = change(county.coordinator, action + "/milestones", "{\"description\": \"Write the course\"}");

        assertSame(again, first);
        assertThat(eventsOf(action)).isEqualTo(2);
    }

    @Test
    void what_an_instance_that_died_had_not_decided_is_decided_by_the_next() {
        String recommendation = "/recommendations/" + county.raises(county.opensReview(), "1");
        String path = recommendation + "/actions";
        changes(recommendation + "/withdrawal", 0);
        Answer refused = begin(path, "{\"description\": \"Train call handlers.\"}");
        assertThat(refused.status()).isEqualTo(409);

        Crash.beforeTheAnswer(sql);
        changes(recommendation + "/reinstatement", 1);
        Answer made = begin(path, "{\"description\": \"Train call handlers.\"}");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(eventsOf(made.header("Location"))).isEqualTo(1);
    }

    private void changes(String path, int version) {
        assertThat(county.coordinator
                        .send(path, "{\"reason\": \"Entered by mistake\"}", "\"" + version + "\"")
                        .status())
                .isEqualTo(201);
    }

    private Answer begin(String path, String json) {
        return keyed(county.coordinator, path, json).send();
    }

    /** Meant for the first version. */
    private Answer change(Desk desk, String path, String json) {
        return keyed(desk, path, json).with("If-Match", "\"0\"").send();
    }

    private Http.Sending keyed(Desk desk, String path, String json) {
        return desk.http()
                .post("/api/v1" + path, json)
                .with("Idempotency-Key", key)
                .as(desk.token());
    }

    private long eventsOf(String place) {
        return events.readEvents(place.substring(place.lastIndexOf('/') + 1))
                .asStream()
                .count();
    }

    private static void assertSame(Answer again, Answer first) {
        assertThat(again.status()).isEqualTo(201).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }
}
