package org.actionledger.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One fault, from clients that are served to the count of what is there. */
final class Run {

    private static final Duration BEFORE = Duration.ofSeconds(5);
    private static final Duration AFTER = Duration.ofSeconds(3);

    private final Fault fault;
    private final Estate estate;

    /** The estate is healthy, and will be afterwards if all went well. */
    Run(Fault fault, Estate estate) {
        this.fault = fault;
        this.estate = estate;
    }

    Verdict verdict() throws Exception {
        try (People people = new People(estate);
                Load load = new Load(people)) {
            allServed(load, System.nanoTime());
            sleep(BEFORE);
            long struck = System.nanoTime();
            Duration recovered = Duration.ZERO;
            for (int i = 0; i < fault.times(); i++) {
                Duration once = happen(load);
                recovered = once.compareTo(recovered) > 0 ? once : recovered;
                sleep(AFTER);
            }
            long end = System.nanoTime();
            load.stop();

            Projections projections = new Projections(people.operator(), estate.database());
            projections.awaitEnd();
            return new Verdict(
                    fault.name(),
                    load.tally().against(estate.storedEvents().withMarks(load.marks()), projections.eventsInTheTrail()),
                    projections.deadLetters(),
                    projections.differences(),
                    load.staleAnswers(),
                    load.timeline().withoutWriting(struck, end),
                    load.timeline().withoutReading(struck, end),
                    recovered);
        }
    }

    /** How long it took from when it was put right until everybody was served. */
    private Duration happen(Load load) throws Exception {
        fault.strike(estate);
        sleep(fault.lasts());
        long mended = System.nanoTime();
        fault.mend(estate);
        allServed(load, mended);
        return Duration.ofNanos(System.nanoTime() - mended);
    }

    private static void allServed(Load load, long since) throws Exception {
        Projections.await("not all clients are served again", () -> load.allServedSince(since));
    }

    private static void sleep(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
