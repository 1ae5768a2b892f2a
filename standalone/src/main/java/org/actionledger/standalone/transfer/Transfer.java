package org.actionledger.standalone.transfer;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Appends to Axon Server what it does not hold yet, and compares then all that both hold. Stopped anywhere, however hard, it goes on where
 * Axon Server is when it is run again.
 */
class Transfer {

    private final Ledger ledger;
    private final ServedStore served;
    private final ServedForm form;
    private final PrintStream out;
    private final boolean terminal;

    Transfer(Ledger ledger, ServedStore served, ServedForm form, PrintStream out, boolean terminal) {
        this.ledger = ledger;
        this.served = served;
        this.form = form;
        this.out = out;
        this.terminal = terminal;
    }

    /** Answers up to where the events go that both stores hold now, and hold alike. */
    Ledger.End run() {
        Ledger.End end = ledger.end();
        long there = served.events();
        say("PostgreSQL holds %,d events, Axon Server %,d.", end.events(), there);
        if (there > end.events() || !endsAlike(there)) {
            compare(Math.min(there, end.events()));
            throw new Stopped(
                    Ending.OTHER_EVENTS,
                    String.format(
                            Locale.ROOT,
                            "Axon Server holds all %,d events of PostgreSQL, and %,d after them: it is used already. If"
                                    + " a transfer has ended well before, nothing is left to do.",
                            end.events(),
                            there - end.events()));
        }
        append(there, end.events());
        compare(end.events());
        seeThatNobodyWrote(end);
        return end;
    }

    void seeThatNobodyWrote(Ledger.End end) {
        if (!ledger.end().equals(end)) {
            throw new Stopped(
                    Ending.EVENTS_ADDED,
                    "Events were added to PostgreSQL meanwhile. Stop all services, and run this again: it goes on with"
                            + " the new events.");
        }
        if (served.events() != end.events()) {
            throw new Stopped(
                    Ending.OTHER_EVENTS,
                    "Somebody else has added events to Axon Server meanwhile. Stop all services; then empty it, and run"
                            + " this again.");
        }
    }

    /** Whether the last event of Axon Server is the one that has its number here. */
    private boolean endsAlike(long there) {
        if (there == 0) {
            return true;
        }
        try (ServedStore.Reading reading = served.from(there - 1)) {
            LedgerEvent theirs = form.read(reading.next());
            return ledger.at(there - 1)
                    .filter(ours -> ours.difference(theirs).isEmpty())
                    .isPresent();
        }
    }

    private void append(long from, long to) {
        if (from == to) {
            return;
        }
        Progress progress = new Progress(out, terminal, "Appended", from, to);
        Batch batch = new Batch(events -> {
            served.append(events);
            progress.advance(events.size());
        });
        ledger.each(from, event -> batch.add(form.write(event)));
        batch.end();
        progress.end();
    }

    private void compare(long events) {
        if (events == 0) {
            return;
        }
        Progress progress = new Progress(out, terminal, "Compared", 0, events);
        try (ServedStore.Reading reading = served.from(0)) {
            Comparison comparison = new Comparison(() -> form.read(reading.next()));
            ledger.each(0, atMost(events, comparison.andThen(_ -> progress.advance(1))));
        }
        progress.end();
    }

    private static Consumer<LedgerEvent> atMost(long events, Consumer<LedgerEvent> reader) {
        long[] left = {events};
        return event -> {
            if (left[0] > 0) {
                left[0]--;
                reader.accept(event);
            }
        };
    }

    private void say(String what, Object... numbers) {
        out.println(String.format(Locale.ROOT, what, numbers));
    }
}
