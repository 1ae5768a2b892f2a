package org.actionledger.platform.repetition;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.Charset;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a request is known by again.
 *
 * @param id of who sends it (the program, and for whom) and of its key
 * @param fingerprint of what is sent, by whatever part a person or program plays at the time
 */
record Sending(byte[] id, byte[] fingerprint) {

    static Sending of(IncomingRequest request, String key) throws IOException, ServletException {
        Actor actor = CurrentActor.ofToken();
        Digest id = new Digest().add(CurrentActor.client()).add(actor.id()).add(key);
        Digest fingerprint = new Digest()
                .add(request.getMethod())
                .add(request.getRequestURI())
                .add(request.getQueryString())
                .add(contentType(request.getContentType()))
                .add(request.getHeader(HttpHeaders.IF_MATCH))
                .add(request.getHeader("On-Behalf-Of"))
                .add(actor.role().name())
                .add(actor.agency() == null ? null : actor.agency().toString());
        request.addBodyTo(fingerprint);
        return new Sending(id.end(), fingerprint.end());
    }

    /** Without what says nothing of the content, such as where one part ends. */
    private static @Nullable String contentType(@Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            MediaType type = MediaType.parseMediaType(given);
            Charset charset = type.getCharset();
            return type.getType() + "/" + type.getSubtype() + (charset == null ? "" : " " + charset);
        } catch (InvalidMediaTypeException none) {
            return given;
        }
    }
}
