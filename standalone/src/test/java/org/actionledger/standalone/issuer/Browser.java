package org.actionledger.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.actionledger.platform.http.Http.Answer;

/** A person's browser: keeps cookies and sends forms, but goes where it is sent only when told to, so that a test sees each step. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String origin;

    Browser(int port) {
        origin = "http://localhost:" + port;
    }

    Answer open(String path) {
        return send(request(path).build());
    }

    Answer submit(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Opens the page to sign in, fills it in and submits it; answers where that leads, within the ledger or away from it. */
    String signIn(String name, String password) {
        Answer page = open("/login");
        Matcher csrf = CSRF.matcher(page.body());
        assertThat(csrf.find()).as(page.body()).isTrue();
        return whereTo(submit("/login", Map.of("username", name, "password", password, "_csrf", csrf.group(1))));
    }

    /** Where an answer sends one: a path of the ledger, or a whole address elsewhere. */
    String whereTo(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        String location = answer.header("Location");
        return location.startsWith(origin) ? location.substring(origin.length()) : location;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", "text/html");
    }

    private Answer send(HttpRequest request) {
        try {
            return new Answer(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
