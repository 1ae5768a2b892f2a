package org.actionledger.faults;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.actionledger.events.provenance.Role;

/** Forty writers, more and less careful, and three who only read, until they are told to stop. */
final class Load implements AutoCloseable {

    static final int WRITERS = 40;

    private static final int READERS = 3;
    private static final Duration REST = Duration.ofMillis(100);
    /** So long after the end careful writers may go on to find out what came of their last write. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Tally tally = new Tally();
    private final Timeline timeline = new Timeline();
    private final Queue<String> stale = new ConcurrentLinkedQueue<>();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile long stopped;

    Load(People people) throws Exception {
        for (int i = 0; i < WRITERS; i++) {
            Errand errand = switch (i / 4 % 5) {
                case 0, 1 -> Errand.RATING;
                case 2 -> Errand.NEW_ACTION;
                default -> Errand.PROGRESS;
            };
            Writer.Care care =
                    i % 2 == 0 ? Writer.Care.UNTIL_KNOWN : i % 4 == 1 ? Writer.Care.KEY_ALONE : Writer.Care.NONE;
            threads.submit(new Writer(i, care, errand, people, this)::writeOnAndOn);
        }
        String auditor = people.token("auditor", Role.AUDITOR, null);
        for (int i = 0; i < READERS; i++) {
            threads.submit(() -> readOnAndOn(people, auditor));
        }
    }

    private void readOnAndOn(People people, String token) {
        List<String> actions = people.plan().actions();
        try {
            while (goesOn()) {
                String action = actions.get(ThreadLocalRandom.current().nextInt(actions.size()));
                HttpRequest question =
                        people.request("/api/v1/actions/" + action, token).build();
                if (isAnswered(people, question)) {
                    timeline.read();
                }
                TimeUnit.NANOSECONDS.sleep(REST.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isAnswered(People people, HttpRequest question) throws InterruptedException {
        try {
            return people.send(question).statusCode() == 200;
        } catch (IOException broken) {
            return false;
        }
    }

    Tally tally() {
        return tally;
    }

    Timeline timeline() {
        return timeline;
    }

    /** Stands in the text of one write, and in no other's. */
    String mark(int writer, int turn) {
        return "[" + run + "-" + writer + "-" + turn + "]";
    }

    /** What all marks of this load begin with. */
    String marks() {
        return "[" + run + "-";
    }

    boolean goesOn() {
        return over.getCount() > 0;
    }

    /** Whether a writer may still try to find out what came of a write. */
    boolean isPatient() {
        return goesOn() || System.nanoTime() - stopped < PATIENCE.toNanos();
    }

    void stale(String what) {
        stale.add(what);
    }

    /** Answers from before the write whose token the question brought. */
    List<String> staleAnswers() {
        return List.copyOf(stale);
    }

    void failed(Exception failure) {
        failures.add(failure);
    }

    /** Whether all writers have written since, and read what they wrote. Throws what keeps one from her work. */
    boolean allServedSince(long begin) throws Exception {
        for (Exception failure : failures) {
            throw failure;
        }
        return timeline.servedSince(begin) == WRITERS;
    }

    /** Lets everybody finish what has begun; returns when they have. Throws what has kept a writer from her work. */
    void stop() throws Exception {
        stopped = System.nanoTime();
        over.countDown();
        threads.close();
        for (Exception failure : failures) {
            throw failure;
        }
    }

    @Override
    public void close() {
        over.countDown();
        threads.shutdownNow();
    }
}
