package org.actionledger.command.planimport.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells listeners how far imports are, each from a virtual thread of its own that looks at the database: whichever instance does the work.
 * Who has gone is found out with the next word or comment. When whoever balances looks elsewhere, and before the server waits for those
 * whom it answers, it sends its listeners home: they ask again, and find another instance.
 */
@Component
class ProgressListeners implements SmartLifecycle {

    static final int MOST = 100;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 20;
    private static final long NEVER = 0;

    private static final Logger LOGGER = LoggerFactory.getLogger(ProgressListeners.class);

    private final Semaphore places = new Semaphore(MOST);
    private volatile boolean running;

    /** @throws TooManyListeners where there are {@link #MOST} already */
    SseEmitter tell(ImportProgress first, Supplier<ImportProgress> look) {
        if (!places.tryAcquire()) {
            throw new TooManyListeners();
        }
        Listener listener = new Listener(first, look);
        Thread.ofVirtual().name("progress-of-" + first.importId()).start(listener);
        return listener.emitter;
    }

    private class Listener implements Runnable {

        private final SseEmitter emitter = new SseEmitter(NEVER);
        private final Supplier<ImportProgress> look;
        private ImportProgress progress;
        private volatile boolean gone;

        Listener(ImportProgress first, Supplier<ImportProgress> look) {
            this.progress = first;
            this.look = look;
            emitter.onCompletion(() -> gone = true);
            emitter.onError(_ -> gone = true);
        }

        @Override
        public void run() {
            try {
                tellUntilItEnds();
                emitter.complete();
            } catch (IOException | IllegalStateException left) {
                LOGGER.debug("a listener to import {} has gone", progress.importId(), left);
            } catch (RuntimeException failed) {
                LOGGER.warn(
                        "cannot tell how far import {} is; its listener may ask again", progress.importId(), failed);
                emitter.complete();
            } finally {
                places.release();
            }
        }

        private void tellUntilItEnds() throws IOException {
            @Nullable ImportProgress told = null;
            int silent = 0;
            while (running && !gone) {
                if (!progress.equals(told)) {
                    say(progress);
                    told = progress;
                    silent = 0;
                } else if (++silent % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                if (progress.hasEnded()) {
                    return;
                }
                pause();
                progress = look.get();
            }
        }

        private void say(ImportProgress progress) throws IOException {
            emitter.send(SseEmitter.event().name(name(progress)).data(progress, MediaType.APPLICATION_JSON));
        }
    }

    private static String name(ImportProgress progress) {
        return switch (progress.state()) {
            case DRAFT, RUNNING, REVERSING -> "progress";
            case STOPPED -> "stopped";
            case DONE, REVERSED -> "done";
        };
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException impossible) { // nobody has the thread to interrupt it
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (places.tryAcquire(MOST, 4 * BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(MOST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
