package org.actionledger.platform.commands;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.common.AxonTransientException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Decides a command again when another instance stored an event first. The pause before it is a random part of a span that doubles from
 * 2 to at most 64 ms, so that those who collided do not collide again. Gives up after {@value #CONFLICTS} conflicts, and after {@value
 * #OTHERS} failures of any other passing kind, among them two that want to begin the same stream: if the loser fails twice more, the
 * stream is there for good.
 */
class RepeatedOnConflict implements RetryScheduler, AutoCloseable {

    static final int CONFLICTS = 40;
    static final int OTHERS = 3;

    /** After a connection broke, handlers are known again some tenths of a second later than senders may send. */
    private static final long UNTIL_HANDLERS_ARE_BACK_MILLIS = 5_000;

    private static final int TRIES_WITHOUT_HANDLER = 50;

    private static final int LONGEST_DOUBLING = 5;

    private static final int THREADS = 4;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("repeat-", 0).factory());

    @Override
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable commandDispatch) {
        if (failures.size() > allowed(lastFailure) || executor.isShutdown()) {
            return false;
        }
        if (lastFailure instanceof NoHandlerForCommandException) {
            executor.schedule(
                    commandDispatch, UNTIL_HANDLERS_ARE_BACK_MILLIS / TRIES_WITHOUT_HANDLER, TimeUnit.MILLISECONDS);
            return true;
        }
        long longest = TimeUnit.MILLISECONDS.toMicros(2L << Math.min(failures.size() - 1, LONGEST_DOUBLING));
        executor.schedule(commandDispatch, ThreadLocalRandom.current().nextLong(longest), TimeUnit.MICROSECONDS);
        return true;
    }

    /** Commands that wait for another try fail with their last conflict. */
    @Override
    public void close() {
        executor.shutdown();
    }

    private static int allowed(RuntimeException failure) {
        if (failure.getClass() == ConcurrencyException.class) {
            return CONFLICTS;
        }
        if (failure instanceof NoHandlerForCommandException) {
            return TRIES_WITHOUT_HANDLER;
        }
        boolean passing =
                failure instanceof AxonTransientException || failure instanceof AggregateStreamCreationException;
        return passing ? OTHERS : 0;
    }
}
