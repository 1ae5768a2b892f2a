package org.actionledger.command.door;

import java.util.List;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.actionledger.platform.version.ETag;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;

/** The version of a thing that whoever changes it has seen: what {@code If-Match} names. A resource's method may ask for it. */
public record SeenVersion(long number) {

    /** For who must name one; {@code *} names none. */
    static SeenVersion required(NativeWebRequest request) {
        Long version = ETag.version(request.getHeader(HttpHeaders.IF_MATCH));
        if (version == null) {
            throw new PreconditionRequired();
        }
        return new SeenVersion(version);
    }

    /** What a {@link Caller} must name, may name, or cannot name: the parameter says which. */
    static @Nullable Long of(NativeWebRequest request, MethodParameter caller) {
        if (caller.hasParameterAnnotation(Creating.class)) {
            return none(request.getHeader(HttpHeaders.IF_MATCH));
        }
        return caller.hasParameterAnnotation(InAnyOrder.class)
                ? ETag.version(request.getHeader(HttpHeaders.IF_MATCH))
                : Long.valueOf(required(request).number());
    }

    /** Refused rather than passed over in silence: who gives one relies on it. */
    private static @Nullable Long none(@Nullable String ifMatch) {
        if (ifMatch != null) {
            throw new InvalidRequest(List.of(new FieldProblem(
                    HttpHeaders.IF_MATCH,
                    "must be left out: what comes into being has no version yet that could be matched",
                    ifMatch)));
        }
        return null;
    }
}
