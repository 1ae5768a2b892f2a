package org.actionledger.platform.problem;

import java.net.URI;
import java.util.Locale;
import org.actionledger.platform.correlation.CorrelationId;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * What kind of error a problem document tells of. Its URI is part of the contract: a client may act on it.
 *
 * @param name lower case words with hyphens, such as {@code already-closed}
 */
public record ProblemType(String name) {

    private static final String ROOT = "https://action-ledger.org/problems/";

    /** The type of a named reason: {@code ALREADY_CLOSED} becomes {@code …/already-closed}. */
    public static ProblemType of(Reason reason) {
        return new ProblemType(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public URI uri() {
        return URI.create(ROOT + name);
    }

    /** The name as people write it: "Already closed". */
    public String title() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' ');
    }

    /**
     * A document of this type, with the id of the request at hand.
     *
     * @param detail what the matter was in this very case, in a sentence for people
     */
    public ProblemDetail document(HttpStatusCode status, String detail) {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(uri());
        document.setTitle(title());
        String correlationId = CorrelationId.current();
        if (correlationId != null) {
            document.setProperty("correlationId", correlationId);
        }
        return document;
    }
}
