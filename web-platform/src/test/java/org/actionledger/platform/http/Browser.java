package org.actionledger.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
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

/**
 * A person's browser: keeps cookies and sends forms, but goes where it is sent only when told to, so that a test sees each step. Where it goes
 * is a path of the ledger, or a whole address elsewhere.
 */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String server;
    private final String origin;

    public Browser(int port) {
        this("http://localhost:" + port, "http://localhost:" + port);
    }

    private Browser(String server, String origin) {
        this.server = server;
        this.origin = origin;
    }

    /** The server hears of it what a proxy says that ends TLS in front of it. */
    public static Browser behindTls(int port) {
        return new Browser("http://localhost:" + port, "https://localhost");
    }

    /** Scheme, host and port of the ledger, as this browser knows it. */
    public String origin() {
        return origin;
    }

    public Answer open(String address) {
        return send(request(address).header("Accept", "text/html"));
    }

    public Answer submit(String address, Map<String, String> fields) {
        return submit(address, fields, Map.of());
    }

    public Answer submit(String address, Map<String, String> fields, Map<String, String> headers) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(address)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return send(request);
    }

    /** As a page's script asks for data, with these headers. */
    public Answer request(String method, String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        return send(request);
    }

    /** As a page's script sends JSON, with these headers. */
    public Answer write(String path, String json, Map<String, String> headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return send(request);
    }

    /** The value of a cookie it keeps. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** From there to the issuer's page to sign in, through it and back; answers where that leads. */
    public String signInFrom(String start, String name, String password) {
        String next = start;
        while (!next.endsWith("/login")) {
            next = whereTo(open(next));
        }
        next = signIn(next, name, password);
        while (next.contains("/oauth2/")) {
            next = whereTo(open(next));
        }
        return next;
    }

    /** Opens that page to sign in, fills it in and submits it; answers where that leads. */
    public String signIn(String page, String name, String password) {
        Answer opened = open(page);
        Matcher csrf = CSRF.matcher(opened.body());
        assertThat(csrf.find()).as(opened.body()).isTrue();
        return whereTo(submit(page, Map.of("username", name, "password", password, "_csrf", csrf.group(1))));
    }

    /** Where an answer sends one. */
    public String whereTo(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        String location = answer.header("Location");
        return location.startsWith(origin) ? location.substring(origin.length()) : location;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String address) {
        if (!address.startsWith("/")) {
            return HttpRequest.newBuilder(URI.create(address));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + address));
        return server.equals(origin) ? request : request.header("X-Forwarded-Proto", "https");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            Answer answer = new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            // from here on there is no TLS, and a secure cookie would not go along
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
