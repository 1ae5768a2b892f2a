package org.actionledger.platform.repetition;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.actionledger.platform.problem.InvalidRequest;
import org.actionledger.platform.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Carries a write that brings an {@code Idempotency-Key} out once, and answers whoever sends it again as the first was answered. Stands
 * behind the door: whoever is not let in does not reach it.
 */
class RepetitionFilter extends OncePerRequestFilter {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger LOG = LoggerFactory.getLogger(RepetitionFilter.class);

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String SECONDS_UNTIL_RETRY = "2";

    private final StoredRequests requests;
    private final Patience patience;
    private final Underway underway;
    private final ProblemWriter problems;
    private final long largestAnswer;

    /** {@code largestAnswer} in bytes. */
    RepetitionFilter(
            StoredRequests requests, Patience patience, Underway underway, ProblemWriter problems, long largestAnswer) {
        this.requests = requests;
        this.patience = patience;
        this.underway = underway;
        this.problems = problems;
        this.largestAnswer = largestAnswer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(RequestKey.HEADER) == null || !WRITES.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest given, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key;
        IncomingRequest request;
        try {
            key = RequestKey.of(given);
            request = IncomingRequest.read(given);
        } catch (InvalidRequest invalid) {
            problems.write(given, response, invalid.document());
            return;
        } catch (ServletException | IllegalStateException unreadableParts) {
            chain.doFilter(given, response); // where they are refused
            return;
        }
        answer(request, response, chain, Sending.of(request, key));
    }

    private void answer(IncomingRequest request, HttpServletResponse response, FilterChain chain, Sending sending)
            throws ServletException, IOException {
        Standing standing;
        try {
            standing = patience.settle(sending);
        } catch (DataAccessException | TransactionException unknown) {
            LOG.error("whether a request is a repetition cannot be told", unknown);
            sendAgain(
                    request,
                    response,
                    Unrepeatable.REPETITION_UNKNOWN.document(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "Whether this was sent before cannot be told at the moment; nothing was done. Send it again"
                                    + " with the same key."));
            return;
        }
        switch (standing) {
            case Standing.Taken(KeyedRequest taken) -> carryOut(taken, request, response, chain);
            case Standing.Answered(Answer answer) -> replay(answer, request, response);
            case Standing.Reused _ ->
                problems.write(
                        request,
                        response,
                        Unrepeatable.IDEMPOTENCY_KEY_REUSED.document(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "That key came with another request before. Send what was sent then, or take a new"
                                        + " key."));
            default ->
                sendAgain(
                        request,
                        response,
                        Unrepeatable.STILL_RUNNING.document(
                                HttpStatus.CONFLICT,
                                "The same request is still being carried out. Send it again for its answer."));
        }
    }

    private void carryOut(KeyedRequest taken, IncomingRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response);
        Outcome outcome = Outcome.RELEASE;
        underway.add(taken);
        try {
            within(taken, request, held, chain);
            outcome = held.isError() ? Outcome.of(500, true) : Outcome.of(held.getStatus(), taken.isTakenOver());
        } finally {
            end(taken, outcome, held);
            underway.remove(taken);
        }
        held.copyBodyToResponse();
    }

    private static void within(
            KeyedRequest taken, IncomingRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.where(KeyedRequest.CURRENT, taken).<Void, Exception>call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception unexpected) {
            throw new ServletException(unexpected);
        }
    }

    /** The answer stands, whether it can be kept or not: a repetition then finds out by itself. */
    private void end(KeyedRequest taken, Outcome outcome, HeldResponse response) {
        try {
            switch (outcome) {
                case KEEP -> requests.keep(taken, Answer.of(response, response.getContentAsByteArray(), largestAnswer));
                case FORGET -> requests.forget(taken);
                case RELEASE -> requests.release(taken);
            }
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("an answer could not be kept", failed);
        }
    }

    private void replay(Answer answer, IncomingRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(REPLAYED, "true");
        byte[] body = answer.body();
        if (body == null) {
            String place = answer.headers().get(HttpHeaders.LOCATION);
            if (place != null) {
                response.setHeader(HttpHeaders.LOCATION, place);
            }
            ProblemDetail document = Unrepeatable.ANSWER_NOT_KEPT.document(
                    HttpStatus.CONFLICT,
                    "It was carried out and answered with " + answer.status()
                            + "; that answer was too large to be kept. Read what came of it.");
            document.setProperty("answered", answer.status());
            problems.write(request, response, document);
            return;
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void sendAgain(IncomingRequest request, HttpServletResponse response, ProblemDetail document)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        problems.write(request, response, document);
    }
}
