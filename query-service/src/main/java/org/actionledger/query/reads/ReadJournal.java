package org.actionledger.query.reads;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Writes readings down, on disk before {@link #write} returns. Readers who come at the same moment share one statement and one wait for the
 * disk: the first to come writes for all who have come by then.
 */
@Component
class ReadJournal {

    private final Consumer<List<Reading>> table;
    private final MeterRegistry meters;
    private final Timer waiting;
    private final Queue<Page> pages = new ConcurrentLinkedQueue<>();
    private final Lock pen = new ReentrantLock();

    ReadJournal(ReadTable table, MeterRegistry meters) {
        this.table = table::add;
        this.meters = meters;
        waiting = Timer.builder("action_ledger.reads.recording")
                .description("How long readers wait until their reading is recorded")
                .register(meters);
    }

    /** A reading that waits to be written; guarded by the pen. */
    private static final class Page {

        private final Reading reading;
        private boolean written;
        private @Nullable DataAccessException failure;

        Page(Reading reading) {
            this.reading = reading;
        }
    }

    /** Throws {@link DataAccessException} where it cannot be written. */
    void write(Reading reading) {
        waiting.record(() -> {
            Page page = new Page(reading);
            pages.add(page);
            pen.lock();
            try {
                if (!page.written && page.failure == null) {
                    writeAll();
                }
            } finally {
                pen.unlock();
            }
            count(page);
            if (page.failure != null) {
                throw page.failure;
            }
        });
    }

    private void writeAll() {
        List<Page> all = new ArrayList<>();
        for (Page page = pages.poll(); page != null; page = pages.poll()) {
            all.add(page);
        }
        try {
            write(all);
        } catch (DataAccessException together) {
            for (Page page : all) { // nobody suffers for another's reading
                try {
                    write(List.of(page));
                } catch (DataAccessException alone) {
                    page.failure = alone;
                }
            }
        }
    }

    private void write(List<Page> together) {
        table.accept(together.stream().map(page -> page.reading).toList());
        together.forEach(page -> page.written = true);
    }

    private void count(Page page) {
        Counter.builder("action_ledger.reads")
                .description("Readings that are recorded, and those that could not be")
                .tag("kind", page.reading.kind().name())
                .tag("recorded", Boolean.toString(page.written))
                .register(meters)
                .increment();
    }
}
