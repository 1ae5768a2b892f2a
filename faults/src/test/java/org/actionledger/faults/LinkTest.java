package org.actionledger.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final int SOON_MILLIS = 10_000;

    /** What has arrived at the other end, which answers with the next number. */
    private final BlockingQueue<Integer> arrived = new ArrayBlockingQueue<>(10);

    private ServerSocket server;
    private Link link;

    @BeforeEach
    void lay() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        link = new Link(server.getLocalPort());
    }

    @AfterEach
    void take_away() throws IOException {
        link.close();
        server.close();
    }

    @Test
    void everything_passes_and_comes_back() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client, 1)).isEqualTo(2);
        }
    }

    @Test
    void refused_nobody_listens_until_it_is_mended() throws IOException {
        try (Socket before = connect()) {
            assertThat(ask(before, 1)).isEqualTo(2);

            link.breakIt(Link.Break.REFUSE);

            assertThatThrownBy(() -> ask(before, 3)).isInstanceOf(SocketException.class);
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        }
        link.mend();
        try (Socket after = connect()) {
            assertThat(ask(after, 5)).isEqualTo(6);
        }
    }

    @Test
    void what_hangs_arrives_once_it_is_mended() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client, 1)).isEqualTo(2);
            link.breakIt(Link.Break.HANG);
            client.setSoTimeout(100);
            assertThatThrownBy(() -> ask(client, 3)).isInstanceOf(SocketTimeoutException.class);
            assertThat(arrived).containsExactly(1);

            link.mend();

            client.setSoTimeout(SOON_MILLIS);
            assertThat(client.getInputStream().read()).isEqualTo(4);
        }
    }

    @Test
    void what_was_open_when_the_other_end_vanished_stays_silent_and_what_is_opened_later_is_not() throws IOException {
        try (Socket before = connect()) {
            assertThat(ask(before, 1)).isEqualTo(2);
            link.breakIt(Link.Break.VANISH);
            link.mend();

            try (Socket after = connect()) {
                assertThat(ask(after, 5)).isEqualTo(6);
            }
            before.setSoTimeout(100);
            assertThatThrownBy(() -> ask(before, 3)).isInstanceOf(SocketTimeoutException.class);
            assertThat(arrived).containsExactly(1, 5);
        }
    }

    @Test
    void reset_is_what_was_open_and_what_is_opened() throws IOException {
        try (Socket before = connect()) {
            assertThat(ask(before, 1)).isEqualTo(2);
            link.breakIt(Link.Break.RESET);

            assertThatThrownBy(() -> ask(before, 3)).isInstanceOf(SocketException.class);
        }
        assertThatThrownBy(() -> {
                    try (Socket opened = connect()) {
                        ask(opened, 3);
                    }
                })
                .isInstanceOf(SocketException.class);
        assertThat(arrived).containsExactly(1);
    }

    @Test
    void a_question_arrives_whose_answer_is_lost() throws Exception {
        try (Socket client = connect()) {
            link.breakIt(Link.Break.LOSE_ANSWERS);

            assertThatThrownBy(() -> ask(client, 7)).isInstanceOf(SocketException.class);
            assertThat(arrived.poll(SOON_MILLIS, TimeUnit.MILLISECONDS)).isEqualTo(7);
        }
    }

    @Test
    void what_is_slow_is_late_in_both_directions() throws IOException {
        try (Socket client = connect()) {
            link.slow(Duration.ofMillis(50));
            long before = System.nanoTime();

            assertThat(ask(client, 1)).isEqualTo(2);

            assertThat(System.nanoTime() - before)
                    .isGreaterThanOrEqualTo(Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    void new_connections_lead_elsewhere_when_told_so() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            link.leadTo(other.getLocalPort());
            try (Socket client = connect();
                    Socket taken = other.accept()) {
                client.getOutputStream().write(9);
                assertThat(taken.getInputStream().read()).isEqualTo(9);
            }
        }
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), link.port());
        client.setSoTimeout(SOON_MILLIS);
        return client;
    }

    /** A connection that ends where an answer should come was reset too early to be told so. */
    private static int ask(Socket client, int question) throws IOException {
        client.getOutputStream().write(question);
        int answer = client.getInputStream().read();
        if (answer < 0) {
            throw new SocketException("ended");
        }
        return answer;
    }

    private void serve() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> answer(client));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void answer(Socket client) {
        try (client) {
            for (int question = client.getInputStream().read();
                    question >= 0;
                    question = client.getInputStream().read()) {
                arrived.add(question);
                client.getOutputStream().write(question + 1);
            }
        } catch (IOException reset) {
            // as the test wanted
        }
    }
}
