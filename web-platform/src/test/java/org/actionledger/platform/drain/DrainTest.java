package org.actionledger.platform.drain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the server that the services run on. */
class DrainTest {

    private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: ledger\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Tomcat tomcat = new Tomcat();
    private final Drain drain = new Drain(Duration.ofMillis(1));

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        drain.of(tomcat.getConnector());
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "all", new Hello());
        context.addServletMappingDecoded("/", "all");
        tomcat.start();
        drain.start();
    }

    @AfterEach
    void close() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void what_comes_while_an_instance_ends_is_answered_and_no_connection_is_kept() throws Exception {
        try (Socket kept = connect();
                Socket other = connect()) {
            assertThat(ask(kept)).startsWith("HTTP/1.1 200").doesNotContain("Connection: close");

            CountDownLatch over = new CountDownLatch(1);
            drain.stop(over::countDown);

            assertThat(ask(kept)).startsWith("HTTP/1.1 200").contains("Connection: close");
            assertThat(kept.getInputStream().read()).isEqualTo(-1);
            assertThat(ask(other)).startsWith("HTTP/1.1 200").contains("Connection: close");
            assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Socket connect() throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
    }

    /** The head of the answer; it has no body. */
    private static String ask(Socket connection) throws IOException {
        connection.getOutputStream().write(REQUEST);
        InputStream answer = connection.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = answer.read();
            assertThat(next).as("after %s", head).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }

    private static class Hello extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setContentLength(0);
        }
    }
}
