package org.actionledger.command.overhttp;

import static org.assertj.core.api.Assertions.assertThat;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.TestIssuer;
import org.jspecify.annotations.Nullable;

/** Where one actor works: sends commands in its name, by paths below {@code /api/v1}. */
public record Desk(Http http, String token, @Nullable AgencyId onBehalfOf) {

    public static Desk of(int port, Actor actor) {
        return new Desk(Http.at(port), TestIssuer.tokenFor(actor), null);
    }

    /** The same actor, speaking for that agency. */
    public Desk onBehalfOf(AgencyId agency) {
        return new Desk(http, token, agency);
    }

    /** Sends a body and gives back whatever is answered. */
    public Answer send(String path, String json) {
        return sending(path, json).send();
    }

    /** Sends a body meant for a version of what it changes. */
    public Answer send(String path, String json, String ifMatch) {
        return sending(path, json).with("If-Match", ifMatch).send();
    }

    /** Sends a body that must be accepted; gives back the answer. */
    public Answer does(String path, String json) {
        Answer answer = send(path, json);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
        return answer;
    }

    /** Sends nothing but the path. */
    public Answer does(String path) {
        Http.Sending sending = http.request("POST", "/api/v1" + path, null).as(token);
        Answer answer = behalf(sending).send();
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
        return answer;
    }

    private Http.Sending sending(String path, String json) {
        return behalf(http.post("/api/v1" + path, json).as(token));
    }

    private Http.Sending behalf(Http.Sending sending) {
        return onBehalfOf == null ? sending : sending.with("On-Behalf-Of", onBehalfOf.toString());
    }
}
