package org.actionledger.platform.watching;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks at something that may take long or fail, such as a database, whenever somebody asks and the last look is too old. All who ask for
 * one look wait for it together, and no longer than a second: whoever watches must not hang on what is watched.
 */
public final class Glance<T> {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<T> look;
    private final long goodForNanos;
    private @Nullable CompletableFuture<T> last;
    private long begun;

    public Glance(Duration goodFor, Supplier<T> look) {
        this.goodForNanos = goodFor.toNanos();
        this.look = look;
    }

    /** What was seen last; nothing where the look failed, or takes too long. */
    public Optional<T> seen() {
        CompletableFuture<T> current = current();
        try {
            return Optional.of(current.get(patienceLeft(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException nothingSeen) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A figure of what was seen last; not a number where nothing was. */
    public double figure(ToDoubleFunction<T> of) {
        return seen().map(of::applyAsDouble).orElse(Double.NaN);
    }

    private synchronized CompletableFuture<T> current() {
        CompletableFuture<T> known = last;
        long now = System.nanoTime();
        if (known != null && (!known.isDone() || now - begun < goodForNanos)) {
            return known;
        }
        CompletableFuture<T> next = CompletableFuture.supplyAsync(look, Thread::startVirtualThread);
        last = next;
        begun = now;
        return next;
    }

    private synchronized long patienceLeft() {
        return Math.max(0, PATIENCE_NANOS - (System.nanoTime() - begun));
    }
}
