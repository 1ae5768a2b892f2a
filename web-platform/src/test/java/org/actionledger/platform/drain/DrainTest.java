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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the server that the services run on. */
class DrainTest {

    private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: ledger\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final WebApplicationContextRunner application = new WebApplicationContextRunner(
                    AnnotationConfigServletWebServerApplicationContext::new)
            .withConfiguration(AutoConfigurations.of(
                    PropertyPlaceholderAutoConfiguration.class,
                    TomcatServletWebServerAutoConfiguration.class,
                    DrainAutoConfiguration.class))
            .withUserConfiguration(Greeting.class)
            .withInitializer(context -> context.getBeanFactory()
                    .setConversionService(ApplicationConversionService.getSharedInstance())) // as an application has it
            .withPropertyValues("server.port=0");

    @Test
    void what_comes_while_an_instance_ends_is_answered_and_no_connection_is_kept() {
        application.withPropertyValues("action-ledger.drain=1h").run(context -> {
            try (Socket kept = connect(context);
                    Socket other = connect(context)) {
                assertThat(ask(kept)).startsWith("HTTP/1.1 200").doesNotContain("Connection: close");

                CountDownLatch over = new CountDownLatch(1);
                context.getBean(Drain.class).stop(over::countDown);

                assertThat(ask(kept)).startsWith("HTTP/1.1 200").contains("Connection: close");
                assertThat(kept.getInputStream().read()).isEqualTo(-1);
                assertThat(ask(other)).startsWith("HTTP/1.1 200").contains("Connection: close");
                assertThat(over.getCount()).isEqualTo(1);
            }
        });
    }

    @Test
    void it_is_over_when_its_time_is() {
        application.withPropertyValues("action-ledger.drain=1ms").run(context -> {
            CountDownLatch over = new CountDownLatch(1);
            context.getBean(Drain.class).stop(over::countDown);

            assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        });
    }

    private static Socket connect(AssertableWebApplicationContext context) throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(),
                context.getSourceApplicationContext(ServletWebServerApplicationContext.class)
                        .getWebServer()
                        .getPort());
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

    @Configuration(proxyBeanMethods = false)
    static class Greeting {

        @Bean
        ServletRegistrationBean<Hello> hello() {
            return new ServletRegistrationBean<>(new Hello(), "/");
        }
    }

    private static class Hello extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setContentLength(0);
        }
    }
}
