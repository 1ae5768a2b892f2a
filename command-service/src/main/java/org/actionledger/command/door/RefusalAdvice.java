package org.actionledger.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.actionledger.command.platform.StaleVersion;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.platform.problem.ProblemType;
import org.actionledger.platform.version.ETag;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a command that was not carried out with the reason, as a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    static final String TOO_BUSY = "Others changed the same thing again and again; nothing changed, send it again.";
    static final String NOT_DELIVERED = "No instance that decides was reached; nothing changed, send it again.";

    private static final Logger LOGGER = LoggerFactory.getLogger(RefusalAdvice.class);
    private static final String SECONDS_UNTIL_RETRY = "1";

    private final EventStore events;

    RefusalAdvice(EventStore events) {
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        Refusal refusal = refused.refusal();
        HttpStatus status = status(refusal.kind());
        ProblemDetail problem = ProblemType.of(refusal::name).document(status, String.valueOf(refused.getMessage()));
        problem.setTitle(refusal.sentence());
        problem.setProperty("refusal", refusal.name());
        return answer(problem, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> preconditionRequired(PreconditionRequired unconditional, HttpServletRequest request) {
        return answer(
                ProblemType.of(Clash.PRECONDITION_REQUIRED)
                        .document(
                                HttpStatus.PRECONDITION_REQUIRED,
                                "Others may have changed it since you saw it: send If-Match with the version you saw,"
                                        + " as the ETag of " + Place.read(request.getRequestURI())
                                        + " gives it; * is none."),
                new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersion stale) {
        MissedChanges missed = missed(stale);
        ProblemDetail problem = ProblemType.of(Clash.STALE_VERSION)
                .document(HttpStatus.PRECONDITION_FAILED, detail(stale.expected(), missed));
        problem.setProperty("version", missed.current());
        problem.setProperty("changes", missed.changes());
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(ETag.of(missed.current()));
        return answer(problem, headers);
    }

    /** That it is stale is certain, whether or not it can be read at the moment what others did. */
    private MissedChanges missed(StaleVersion stale) {
        try {
            return MissedChanges.of(events, stale.id(), stale.expected(), stale.current());
        } catch (RuntimeException unreadable) {
            LOGGER.warn("cannot tell what happened since version {}: {}", stale.expected(), unreadable.toString());
            return new MissedChanges(stale.current(), List.of());
        }
    }

    private static String detail(long seen, MissedChanges missed) {
        if (seen > missed.current()) {
            return "It never had version " + seen + "; its version is " + missed.current() + ".";
        }
        String detail = "It has changed since version " + seen + "; its version is " + missed.current() + ".";
        long all = missed.current() - seen;
        return missed.changes().isEmpty() || missed.changes().size() == all
                ? detail
                : detail + " The last " + missed.changes().size() + " of " + all + " changes are listed.";
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooBusy(ConcurrencyException exhausted) {
        return later(Clash.TOO_BUSY, TOO_BUSY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notDelivered(NoHandlerForCommandException nobody) {
        LOGGER.warn("a command reached nobody who decides: {}", nobody.getMessage());
        return later(Clash.NOT_DELIVERED, NOT_DELIVERED);
    }

    private static ResponseEntity<ProblemDetail> later(Clash clash, String detail) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        return answer(ProblemType.of(clash).document(HttpStatus.SERVICE_UNAVAILABLE, detail), headers);
    }

    static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
