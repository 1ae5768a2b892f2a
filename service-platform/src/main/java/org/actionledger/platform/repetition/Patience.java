package org.actionledger.platform.repetition;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Waits for a request that is still being carried out, without holding a connection meanwhile, and not with too many threads. */
class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final StoredRequests requests;
    private final Duration wait;
    private final Semaphore waiting;

    Patience(StoredRequests requests, Duration wait, int mostWaiting) {
        this.requests = requests;
        this.wait = wait;
        this.waiting = new Semaphore(mostWaiting);
    }

    /** Takes the request, or says how it stands; that it is running only when it does not end in time. */
    Standing settle(Sending sending) {
        Standing standing = requests.take(sending.id(), sending.fingerprint());
        if (!(standing instanceof Standing.Running) || !waiting.tryAcquire()) {
            return standing;
        }
        try {
            return await(sending, standing);
        } finally {
            waiting.release();
        }
    }

    private Standing await(Sending sending, Standing first) {
        long end = System.nanoTime() + wait.toNanos();
        long pause = FIRST_PAUSE.toNanos();
        Standing standing = first;
        while (standing instanceof Standing.Running && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(this, pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
            standing = requests.look(sending.id(), sending.fingerprint());
            if (standing instanceof Standing.Free) {
                standing = requests.take(sending.id(), sending.fingerprint());
            }
        }
        return standing;
    }
}
