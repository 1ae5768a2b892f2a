package org.actionledger.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real requests to an address on this machine: {@code Http.at(port).get("/path").with("Header", "value").send()}. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String base;

    private Http(String base) {
        this.base = base;
    }

    public static Http at(int port) {
        return new Http("http://localhost:" + port);
    }

    public Sending get(String path) {
        return request("GET", path, null);
    }

    public Sending post(String path, String json) {
        return request("POST", path, json).with("Content-Type", "application/json");
    }

    /** A body whose length is not announced. */
    public Sending postChunked(String path, String json) {
        return new Sending(HttpRequest.newBuilder(URI.create(base + path))
                        .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(json))))
                .with("Content-Type", "application/json");
    }

    /** A request with that method and body; without a body where it is null. */
    public Sending request(String method, String path, @Nullable String body) {
        return new Sending(HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body)));
    }

    public Sending postBytes(String path, byte[] body) {
        return new Sending(
                HttpRequest.newBuilder(URI.create(base + path)).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A request on its way. */
    public static final class Sending {

        private final HttpRequest.Builder request;

        private Sending(HttpRequest.Builder request) {
            this.request = request;
        }

        public Sending with(String header, String value) {
            request.setHeader(header, value);
            return this;
        }

        public Sending as(String token) {
            return with("Authorization", "Bearer " + token);
        }

        public Answer send() {
            return new Answer(send(HttpResponse.BodyHandlers.ofByteArray()));
        }

        /** The status of an answer that may never end, and is not read. */
        public int begin() {
            HttpResponse<InputStream> answer = send(HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream _ = answer.body()) {
                return answer.statusCode();
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }

        private <T> HttpResponse<T> send(HttpResponse.BodyHandler<T> body) {
            try {
                return CLIENT.send(request.build(), body);
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        /** The header's first value, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** For what is no text. */
        public byte[] bytes() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }
    }
}
