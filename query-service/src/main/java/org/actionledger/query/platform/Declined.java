package org.actionledger.query.platform;

import java.time.Instant;
import org.actionledger.platform.consistency.ConsistencyToken;
import org.actionledger.platform.problem.Problem;
import org.actionledger.platform.problem.ProblemType;
import org.actionledger.platform.problem.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that is well formed and not answered; thrown while it is handled, and turned into its problem document. */
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Seconds. */
    private static final long LATER = 10;

    private static final long MUCH_LATER = 600;

    private static final int WHILE_PAUSED = 30;

    /** Why something is not done here. */
    enum Rule implements Reason {
        /** A dead letter that was never tried is not given up before the one it waits behind. */
        LETTER_WAITS,
        /** A failure that will pass, such as a deadlock, came again and again, or the projection takes nothing just now. */
        RETRY_INTERRUPTED,
        /** It takes nothing until it is resumed. */
        PROJECTION_PAUSED,
        /** A batch of events takes longer than a pause waits for it. */
        PROCESSING_BUSY
    }

    /** What a projection is in the middle of. */
    enum Busy implements Reason {
        REBUILD_UNDER_WAY,
        CHECK_UNDER_WAY,
        /** This release cannot read the tables that the release before it has left. */
        PROJECTION_NOT_READY,
        /** It has not yet read what the one who asks has written ({@code Consistency-Token}). */
        NOT_YET_CONSISTENT
    }

    private final transient ProblemDetail document;
    private final transient HttpHeaders headers = new HttpHeaders();

    private Declined(ProblemDetail document) {
        super(document.getDetail(), null, false, false);
        this.document = document;
    }

    /** For a reason that a slice has of its own. */
    public static Declined because(Reason reason, HttpStatus status, String detail) {
        return new Declined(ProblemType.of(reason).document(status, detail));
    }

    /** When it may be worth asking again. */
    public Declined retryAfterSeconds(int seconds) {
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return this;
    }

    static Declined unknown(String what) {
        return new Declined(Problem.NOT_FOUND.type().document(HttpStatus.NOT_FOUND, "There is no " + what + "."));
    }

    /** {@code position} tells the client whether it merely asked too early. */
    static Declined unknown(String what, long position) {
        Declined declined = unknown(what);
        declined.headers.set(Answers.READ_POSITION, Long.toString(position));
        return declined;
    }

    /** One at a time; {@code progress} is that of the one that is under way. */
    static Declined underWay(Purpose purpose, RefoldProgress progress) {
        boolean rebuild = purpose == Purpose.REBUILD;
        Declined declined = new Declined(ProblemType.of(rebuild ? Busy.REBUILD_UNDER_WAY : Busy.CHECK_UNDER_WAY)
                .document(
                        HttpStatus.CONFLICT,
                        "A " + (rebuild ? "rebuild" : "check") + " of projection " + progress.projection()
                                + " is under way."));
        declined.document.setProperty("progress", progress);
        return declined;
    }

    /** {@code progress} is that of the rebuild that makes tables which can be read; null where there is none. */
    static Declined notReady(String projection, @Nullable RefoldProgress progress) {
        Declined declined = new Declined(ProblemType.of(Busy.PROJECTION_NOT_READY)
                .document(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Projection " + projection + " is being made for this release; ask again later."));
        Long left = progress == null ? null : progress.secondsLeft();
        declined.headers.set(
                HttpHeaders.RETRY_AFTER, Long.toString(Math.clamp(left == null ? LATER : left, 1, MUCH_LATER)));
        if (progress != null) {
            declined.document.setProperty("progress", progress);
        }
        return declined;
    }

    /** It lags behind, or is waited for by too many. */
    static Declined notYetConsistent(String projection) {
        return because(
                        Busy.NOT_YET_CONSISTENT,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Projection " + projection + " has not yet read what the " + ConsistencyToken.HEADER
                                + " names; ask again, or without it for what is known so far.")
                .retryAfterSeconds(1);
    }

    /** It will not have read it before somebody resumes it. */
    static Declined notYetConsistent(String projection, Instant pausedSince) {
        return because(
                        Busy.NOT_YET_CONSISTENT,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Projection " + projection + " has been paused since " + pausedSince
                                + " and has not read what the " + ConsistencyToken.HEADER
                                + " names; ask again when it was resumed, or without it for what is known so far.")
                .retryAfterSeconds(WHILE_PAUSED);
    }

    ProblemDetail document() {
        return document;
    }

    HttpHeaders headers() {
        return headers;
    }
}
