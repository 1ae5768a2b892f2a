package org.actionledger.query.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.actionledger.platform.consistency.ConsistencyToken;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets a question wait until its projection has read what the one who asks has written. One thread looks for all who wait: into memory
 * where this instance does all the reading, else also into the token store.
 */
@Component
class OwnWrites implements InitializingBean, DisposableBean {

    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long BETWEEN_LOOKS_ELSEWHERE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final ReadPositions positions;
    private final IdleParts idle;
    private final Head head;
    private final Orders orders;
    private final Duration patience;
    private final int most;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("own-writes").unstarted(this::lookOnAndOn);
    private volatile boolean closed;

    /** Nobody waits longer than {@code patience}, and no more than {@code most} at a time: those who wait each hold a thread. */
    OwnWrites(
            ReadPositions positions,
            IdleParts idle,
            Head head,
            Orders orders,
            MeterRegistry meters,
            @Value("${action-ledger.consistency.patience:2s}") Duration patience,
            @Value("${action-ledger.consistency.most-waiting:100}") int most) {
        this.positions = positions;
        this.idle = idle;
        this.head = head;
        this.orders = orders;
        this.patience = patience;
        this.most = most;
        Gauge.builder("action_ledger.consistency.waiting", waiting, Set::size)
                .description("Questions that wait until their projection has read a write")
                .register(meters);
    }

    private static final class Waiting {

        private final String projection;
        private final long place;
        private final CompletableFuture<Void> seen = new CompletableFuture<>();

        Waiting(String projection, long place) {
            this.projection = projection;
            this.place = place;
        }
    }

    @Override
    public void afterPropertiesSet() {
        thread.start();
    }

    /**
     * Returns when the projection has seen what the token names.
     *
     * @throws Declined where it has not in good time, or too many wait already
     * @throws InvalidRequest where the token names what was never written here
     */
    void await(String projection, ConsistencyToken token) {
        if (has(projection, token.place())) {
            return;
        }
        if (token.place() > head.position()) {
            throw notOurs(token.text());
        }
        if (waiting.size() >= most || isPaused(projection)) {
            throw notYet(projection);
        }
        Waiting one = new Waiting(projection, token.place());
        waiting.add(one);
        LockSupport.unpark(thread);
        try {
            one.seen.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw notYet(projection);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notYet(projection);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            waiting.remove(one);
        }
    }

    private boolean isPaused(String projection) {
        return orders.of(projection).pause() != null;
    }

    private Declined notYet(String projection) {
        ProjectionStatus.Pause pause = orders.of(projection).pause();
        return pause == null
                ? Declined.notYetConsistent(projection)
                : Declined.notYetConsistent(projection, pause.since());
    }

    static InvalidRequest notOurs(String given) {
        return new InvalidRequest(List.of(new FieldProblem(
                ConsistencyToken.HEADER, "must be one that a write was answered with by this ledger", given)));
    }

    private boolean has(String projection, long place) {
        return has(projection, positions.reach(projection), place);
    }

    private boolean has(String projection, Reach reach, long place) {
        return place == 0 || reach.includes(place, part -> idle.isIdle(projection, part, place));
    }

    private void lookOnAndOn() {
        while (!closed) {
            if (waiting.isEmpty()) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, look() ? BETWEEN_LOOKS_NANOS : BETWEEN_LOOKS_ELSEWHERE_NANOS);
            }
        }
    }

    /** Whether all that was looked at is in memory. */
    private boolean look() {
        boolean allHere = true;
        for (String projection :
                waiting.stream().map(each -> each.projection).distinct().toList()) {
            try {
                Reach reach = positions.reach(projection);
                allHere &= reach.isAllHere();
                of(projection)
                        .filter(each -> has(projection, reach, each.place))
                        .forEach(each -> each.seen.complete(null));
            } catch (RuntimeException failed) {
                of(projection).forEach(each -> each.seen.completeExceptionally(failed));
                allHere = false;
            }
        }
        return allHere;
    }

    private Stream<Waiting> of(String projection) {
        return waiting.stream().filter(each -> each.projection.equals(projection));
    }

    @Override
    public void destroy() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
