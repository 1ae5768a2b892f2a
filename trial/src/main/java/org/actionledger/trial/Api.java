package org.actionledger.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests as one person would, and refuses every answer that is not a success. */
public record Api(HttpClient client, String address, String token, TestIssuer issuer) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return JSON.readTree(postText(path, JSON.writeValueAsString(body)).body());
    }

    public HttpResponse<String> postText(String path, String body) throws IOException, InterruptedException {
        return success(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return success(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return success(request(path).DELETE().build());
    }

    /** Confirms a version of a draft. */
    public void confirm(String path, long version) throws IOException, InterruptedException {
        success(request(path + "/confirmation")
                .header("If-Match", "\"" + version + "\"")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** Sends a form with a file in it, as a browser would. */
    public HttpResponse<String> postFile(String path, Map<String, String> fields, String fileName, byte[] file)
            throws IOException, InterruptedException {
        String boundary = "----" + UUID.randomUUID();
        StringBuilder before = new StringBuilder();
        fields.forEach((name, value) -> before.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        before.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, fileName));
        return success(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(before.toString()),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return success(request(path).build());
    }

    /** The answer, whatever it is. */
    public HttpResponse<String> tryGet(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** How many events the projection that is furthest behind has still to read. */
    public long eventsBehind() throws IOException, InterruptedException {
        long most = 0;
        for (JsonNode projection :
                JSON.readTree(get("/api/v1/projections").body()).get("projections")) {
            most = Math.max(most, projection.get("behind").asLong());
        }
        return most;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> success(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
