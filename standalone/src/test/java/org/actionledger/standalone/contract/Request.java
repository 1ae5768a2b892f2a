package org.actionledger.standalone.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request exactly as it goes over the wire.
 *
 * @param target path and query, encoded or not, as they shall be sent
 * @param body none where it is null
 * @param announced how long a body is announced to be; as long as it is where that is null
 */
record Request(
        String method,
        String target,
        List<Header> headers,
        byte @Nullable [] body,
        @Nullable Long announced) {

    record Header(String name, String value) {}

    static Request of(String method, String target) {
        return new Request(method, target, List.of(), null, null);
    }

    Request by(String otherMethod) {
        return new Request(otherMethod, target, headers, body, announced);
    }

    Request at(String otherTarget) {
        return new Request(method, otherTarget, headers, body, announced);
    }

    Request sending(byte @Nullable [] otherBody) {
        return new Request(method, target, headers, otherBody, announced);
    }

    Request announcing(long length) {
        return new Request(method, target, headers, body, length);
    }

    /** With that header in place of all of its name. */
    Request with(String name, String value) {
        return without(name).adding(name, value);
    }

    Request adding(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(method, target, List.copyOf(more), body, announced);
    }

    Request without(String name) {
        return new Request(
                method,
                target,
                headers.stream()
                        .filter(header -> !header.name().equalsIgnoreCase(name))
                        .toList(),
                body,
                announced);
    }

    /** The same for a shell; {@code $TOKEN} stands for the token. */
    String curl(int port) {
        String fields = headers.stream()
                .map(header -> header.name() + ": "
                        + (header.value().startsWith("Bearer ey") ? "Bearer $TOKEN" : header.value()))
                .map(header -> " -H " + (header.endsWith("$TOKEN") ? "\"" + header + "\"" : quoted(header)))
                .collect(Collectors.joining());
        return "curl -i --path-as-is -g -X " + method + " " + quoted("http://localhost:" + port + target) + fields
                + (body == null ? "" : " --data-binary " + data(body));
    }

    private static String data(byte[] body) {
        String text = new String(body, UTF_8);
        return body.length < 4_000 && text.chars().allMatch(c -> c >= ' ' && c < 127)
                ? quoted(text)
                : "@<(base64 -d <<< "
                        + (body.length < 20_000 ? Base64.getEncoder().encodeToString(body) : "…") + ") # " + body.length
                        + " bytes";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
