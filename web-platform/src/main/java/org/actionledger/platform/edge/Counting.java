package org.actionledger.platform.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.actionledger.platform.identity.Caller;
import org.actionledger.platform.problem.ProblemType;
import org.actionledger.platform.problem.ProblemWriter;
import org.actionledger.platform.securitylog.SecurityEvent;
import org.actionledger.platform.securitylog.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Counts a request to an account and says so in the answer: {@code RateLimit-Policy} and {@code RateLimit} as in the IETF's draft 10 of
 * "RateLimit header fields for HTTP", and {@code Retry-After} where it is refused.
 */
class Counting {

    private static final String STRANGER = "stranger";
    private static final String CLIENT = "client";

    private final ProblemWriter problems;
    private final MeterRegistry meters;

    Counting(ProblemWriter problems, MeterRegistry meters) {
        this.problems = problems;
        this.meters = meters;
        for (LimitExceeded limit : LimitExceeded.values()) {
            counter(limit, STRANGER);
            counter(limit, CLIENT);
        }
    }

    private Counter counter(LimitExceeded limit, String of) {
        return Counter.builder("action_ledger.requests.refused")
                .description("Requests that were refused because there were too many")
                .tag("limit", limit.name())
                .tag("of", of)
                .register(meters);
    }

    /** Whether the request may go on; if not, it is answered. Without a caller it is a stranger's. */
    boolean mayGoOn(Account account, @Nullable Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Allowance allowance = account.allowance();
        Charge charge = account.charge();
        response.setHeader("RateLimit-Policy", policy(allowance));
        response.setHeader("RateLimit", left(allowance, charge));
        LimitExceeded refused = charge.refused();
        if (refused == null) {
            return true;
        }
        counter(refused, caller == null ? STRANGER : CLIENT).increment();
        if (account.isWorthTelling()) {
            SecurityLog.of(SecurityEvent.RATE_LIMITED)
                    .by(request)
                    .with("actor", caller == null ? null : caller.subject())
                    .with("client", caller == null ? null : caller.client())
                    .because(ProblemType.of(refused).name())
                    .write();
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(charge.secondsToWait()));
        problems.write(
                request,
                response,
                ProblemType.of(refused)
                        .document(HttpStatus.TOO_MANY_REQUESTS, detail(refused, allowance, charge.secondsToWait())));
        return false;
    }

    private static String policy(Allowance allowance) {
        return "\"rate\";q=" + allowance.burst() + ";w=" + allowance.secondsToRest() + ", \"quota\";q="
                + allowance.perHour() + ";w=3600";
    }

    private static String left(Allowance allowance, Charge charge) {
        return "\"rate\";r=" + charge.burstLeft() + ";t="
                + allowance.secondsFor(allowance.burst() - charge.burstLeft()) + ", \"quota\";r=" + charge.quotaLeft()
                + ";t=" + charge.secondsToQuota();
    }

    private static String detail(LimitExceeded refused, Allowance allowance, long wait) {
        String rule = switch (refused) {
            case RATE_LIMITED ->
                "At most " + allowance.perSecond() + " requests a second are taken, and " + allowance.burst()
                        + " at once";
            case QUOTA_EXCEEDED -> "At most " + allowance.perHour() + " requests an hour are taken";
        };
        return rule + "; send it again in " + wait + " s.";
    }
}
