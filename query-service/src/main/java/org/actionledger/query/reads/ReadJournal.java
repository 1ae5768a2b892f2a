package org.actionledger.query.reads;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.actionledger.query.platform.ReadKind;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Writes readings down while their answers are made. One thread writes, as long as there is something to write: all that have come while
 * it wrote the last share one statement and one wait for the disk. A reader waits for nobody but for it.
 */
@Component
class ReadJournal {

    private final ReadTable table;
    private final MeterRegistry meters;
    private final Timer waiting;
    private final Queue<Page> pages = new ConcurrentLinkedQueue<>();
    private final Semaphore pen = new Semaphore(1);

    ReadJournal(ReadTable table, MeterRegistry meters) {
        this.table = table;
        this.meters = meters;
        waiting = Timer.builder("action_ledger.reads.recording")
                .description("How long readers wait until their reading is recorded, when their answer is ready")
                .register(meters);
        for (ReadKind kind : ReadKind.values()) {
            counter(kind, true);
            counter(kind, false);
        }
    }

    /** A reading that is being written; it has its number in the table when it is on disk. */
    static final class Page {

        private final Reading reading;
        private final CompletableFuture<Long> number = new CompletableFuture<>();

        private Page(Reading reading) {
            this.reading = reading;
        }

        Reading reading() {
            return reading;
        }
    }

    /** Begins to write a reading down, with the outcome that is expected of it. */
    Page begin(Reading reading) {
        Page page = new Page(reading);
        pages.add(page);
        if (pen.tryAcquire()) {
            Thread.startVirtualThread(this::writeAll);
        }
        return page;
    }

    /** Waits until a reading is on disk with its outcome. Throws {@link DataAccessException} where it cannot be written. */
    void finish(Page page, int outcome) {
        waiting.record(() -> {
            boolean recorded = false;
            try {
                long number = page.number.join();
                if (outcome != page.reading.outcome()) {
                    table.correct(number, outcome);
                }
                recorded = true;
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof DataAccessException unwritten ? unwritten : failed;
            } finally {
                count(page.reading, recorded);
            }
        });
    }

    private void writeAll() {
        do {
            try {
                for (List<Page> all = comeSoFar(); !all.isEmpty(); all = comeSoFar()) {
                    write(all);
                }
            } finally {
                pen.release();
            }
        } while (!pages.isEmpty() && pen.tryAcquire()); // somebody may have come just before the pen was laid down
    }

    private List<Page> comeSoFar() {
        List<Page> all = new ArrayList<>();
        for (Page page = pages.poll(); page != null; page = pages.poll()) {
            all.add(page);
        }
        return all;
    }

    private void write(List<Page> all) {
        try {
            writeTogether(all);
        } catch (DataIntegrityViolationException ofSome) {
            if (all.size() == 1) {
                giveUp(all, ofSome);
            } else { // nobody suffers for another's reading
                all.forEach(page -> write(List.of(page)));
            }
        } catch (RuntimeException ofAll) {
            giveUp(all, ofAll);
        }
    }

    private static void giveUp(List<Page> all, RuntimeException why) {
        all.forEach(page -> page.number.completeExceptionally(why));
    }

    private void writeTogether(List<Page> all) {
        List<Long> numbers = table.add(all.stream().map(Page::reading).toList());
        for (int i = 0; i < all.size(); i++) {
            all.get(i).number.complete(numbers.get(i));
        }
    }

    private void count(Reading reading, boolean recorded) {
        counter(reading.kind(), recorded).increment();
    }

    private Counter counter(ReadKind kind, boolean recorded) {
        return Counter.builder("action_ledger.reads")
                .description("Readings that are recorded, and those that could not be")
                .tag("kind", kind.name())
                .tag("recorded", Boolean.toString(recorded))
                .register(meters);
    }
}
