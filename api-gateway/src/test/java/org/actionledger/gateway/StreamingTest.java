package org.actionledger.gateway;

import static org.actionledger.gateway.Installation.AUDITOR;
import static org.actionledger.gateway.Installation.COMMANDS;
import static org.actionledger.gateway.Installation.MORE_COMMANDS;
import static org.actionledger.gateway.Installation.MORE_QUERIES;
import static org.actionledger.gateway.Installation.QUERIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing waits in the gateway for the rest to come. Whoever buffers hangs here until the time is up. */
@GatewayTest
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamingTest {

    private static final byte[] MEBIBYTE = new byte[1 << 20];

    /** As many as {@link GatewayTest} gives to an instance. */
    private static final int CONNECTIONS = 4;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void an_event_arrives_before_the_next_is_sent() throws Exception {
        CountDownLatch firstSeen = new CountDownLatch(1);
        StandIn.Unread events = exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            say(exchange, "event: progress\ndata: 1\n\n");
            await(firstSeen);
            say(exchange, "event: done\ndata: 2\n\n");
            exchange.close();
        };
        COMMANDS.answers(events);
        MORE_COMMANDS.answers(events);

        HttpResponse<InputStream> answer = client.send(
                request("/api/v1/plan-imports/17/progress")
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event: progress");
            assertThat(lines.readLine()).isEqualTo("data: 1");
            firstSeen.countDown();
            assertThat(lines.lines()).contains("event: done", "data: 2");
        }
    }

    @Test
    void a_silence_that_is_too_long_for_an_answer_is_none_for_a_stream() throws Exception {
        StandIn.Unread events = exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            say(exchange, "data: 1\n\n");
            await(new CountDownLatch(1), Duration.ofMillis(900));
            say(exchange, "data: 2\n\n");
            exchange.close();
        };
        COMMANDS.answers(events);
        MORE_COMMANDS.answers(events);

        assertThat(client.send(
                                request("/api/v1/plan-imports/17/progress")
                                        .header("Accept", "text/event-stream")
                                        .build(),
                                BodyHandlers.ofString())
                        .body())
                .isEqualTo("data: 1\n\ndata: 2\n\n");
    }

    @Test
    void whoever_follows_events_and_leaves_is_not_told_more() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        StandIn.Unread endless = exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    say(exchange, ": still here\n\n");
                    await(new CountDownLatch(1), Duration.ofMillis(10));
                }
            } catch (IOException nobodyListens) {
                over.countDown();
            }
        };
        COMMANDS.answers(endless);
        MORE_COMMANDS.answers(endless);

        HttpResponse<InputStream> answer = client.send(
                request("/api/v1/plan-imports/17/progress")
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.body().read()).isEqualTo(':');
        answer.body().close();

        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_instance_to_which_clients_have_all_connections_is_still_looked_at() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        StandIn.Unread events = exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            say(exchange, "data: 1\n\n");
            await(looked);
            exchange.close();
        };
        QUERIES.answers(events);
        MORE_QUERIES.answers(events);

        List<HttpResponse<InputStream>> followers = new ArrayList<>();
        for (int i = 0; i < 2 * CONNECTIONS; i++) {
            followers.add(client.send(
                    request("/api/v1/actions")
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofInputStream()));
        }
        int before = QUERIES.looks();
        Awaitility.await().until(() -> QUERIES.looks() > before + 1);
        looked.countDown();

        assertThat(followers).allSatisfy(follower -> {
            assertThat(follower.statusCode()).isEqualTo(200);
            assertThat(follower.body()).hasContent("data: 1\n\n");
        });
    }

    @Test
    void a_file_comes_in_at_the_service_while_it_is_sent() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        StandIn.Unread counting = exchange -> {
            int first = exchange.getRequestBody().readNBytes(MEBIBYTE.length).length;
            begun.countDown();
            int rest = exchange.getRequestBody().readAllBytes().length;
            StandIn.send(exchange, 202, first + "+" + rest);
        };
        COMMANDS.answers(counting);
        MORE_COMMANDS.answers(counting);

        HttpResponse<String> answer = client.send(
                request("/api/v1/plan-imports")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                new ByteArrayInputStream(new byte[MEBIBYTE.length + 100_000]), new Later(begun))))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo(MEBIBYTE.length + "+" + (MEBIBYTE.length + 100_000));
    }

    @Test
    void more_than_is_taken_is_refused_also_where_its_length_is_not_announced() throws Exception {
        for (HttpRequest.BodyPublisher body : new HttpRequest.BodyPublisher[] {
            BodyPublishers.ofByteArray(new byte[5 * MEBIBYTE.length]),
            BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[5 * MEBIBYTE.length]))
        }) {
            HttpResponse<String> answer =
                    client.send(request("/api/v1/agencies").POST(body).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("/body-too-large");
        }
    }

    @Test
    void a_large_answer_comes_whole_and_half_of_one_is_never_taken_for_whole() throws Exception {
        QUERIES.answers(exchange -> large(exchange, true));
        MORE_QUERIES.answers(exchange -> large(exchange, true));
        assertThat(client.send(request("/api/v1/overdue-actions?format=csv").build(), BodyHandlers.ofByteArray())
                        .body())
                .hasSize(8 * MEBIBYTE.length);

        QUERIES.answers(exchange -> large(exchange, false));
        MORE_QUERIES.answers(exchange -> large(exchange, false));
        assertThatThrownBy(() -> client.send(
                        request("/api/v1/overdue-actions?format=csv").build(), BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    private static void large(HttpExchange exchange, boolean whole) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        for (int i = 0; i < 8; i++) {
            body.write(MEBIBYTE);
        }
        if (!whole) {
            throw new IOException("the service ends in the middle");
        }
        exchange.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + AUDITOR);
    }

    private static void say(HttpExchange exchange, String words) throws IOException {
        exchange.getResponseBody().write(words.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void await(CountDownLatch latch) {
        await(latch, Duration.ofSeconds(15));
    }

    private static void await(CountDownLatch latch, Duration atMost) {
        try {
            boolean _ = latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A mebibyte that comes once the service has had the first. */
    private static class Later extends InputStream {

        private final CountDownLatch begun;
        private int left = MEBIBYTE.length;

        Later(CountDownLatch begun) {
            this.begun = begun;
        }

        @Override
        public int read() {
            await(begun);
            return left-- > 0 ? 0 : -1;
        }
    }
}
