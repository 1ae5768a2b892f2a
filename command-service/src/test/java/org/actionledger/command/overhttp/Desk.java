package org.actionledger.command.overhttp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.TestIssuer;
import org.jspecify.annotations.Nullable;

/**
 * Where one actor works: sends commands in its name, by paths below {@code /api/v1}. Whoever works there has read what it changes, and so
 * names its present version, unless it says another.
 */
public record Desk(Http http, String token, @Nullable AgencyId onBehalfOf) {

    /** What was answered last of each thing, at whatever desk. */
    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    private static final Pattern THING = Pattern.compile("/\\w+/[^/]+");
    private static final Pattern NEW_THING = Pattern.compile(".*/(agencies|reviews|recommendations|actions)");

    public static Desk of(int port, Actor actor) {
        return new Desk(Http.at(port), TestIssuer.tokenFor(actor), null);
    }

    /** The same actor, speaking for that agency. */
    public Desk onBehalfOf(AgencyId agency) {
        return new Desk(http, token, agency);
    }

    /** Sends a body and gives back whatever is answered. */
    public Answer send(String path, String json) {
        return send(path, json, NEW_THING.matcher(path).matches() ? null : VERSIONS.get(thing(path)));
    }

    /** Sends a body meant for a version of what it changes; for none where that is null. */
    public Answer send(String path, @Nullable String json, @Nullable String ifMatch) {
        Http.Sending sending = (json == null
                        ? http.request("POST", "/api/v1" + path, null)
                        : http.post("/api/v1" + path, json))
                .as(token);
        if (ifMatch != null) {
            sending.with("If-Match", ifMatch);
        }
        if (onBehalfOf != null) {
            sending.with("On-Behalf-Of", onBehalfOf.toString());
        }
        Answer answer = sending.send();
        if (answer.status() == 201) {
            VERSIONS.put(thing(answer.header("Location").replace("/api/v1", "")), answer.header("ETag"));
        }
        return answer;
    }

    /** Sends a body that must be accepted; gives back the answer. */
    public Answer does(String path, String json) {
        return accepted(path, send(path, json));
    }

    /** Sends nothing but the path. */
    public Answer does(String path) {
        return accepted(path, send(path, null, VERSIONS.get(thing(path))));
    }

    private static Answer accepted(String path, Answer answer) {
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
        return answer;
    }

    private static String thing(String path) {
        Matcher thing = THING.matcher(path);
        return thing.lookingAt() ? thing.group() : path;
    }
}
