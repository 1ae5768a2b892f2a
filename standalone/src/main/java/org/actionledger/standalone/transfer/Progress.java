package org.actionledger.standalone.transfer;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells how far something long is: on a terminal in one line that changes, elsewhere in a line every few seconds. */
class Progress {

    private static final long OFTEN = Duration.ofMillis(200).toNanos();
    private static final long SELDOM = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final long from;
    private final long of;
    private final long began = System.nanoTime();
    private long toldAt = began;
    private long done;

    /** {@code what} is done to {@code of} events, of which {@code from} are done already. */
    Progress(PrintStream out, boolean terminal, String what, long from, long of) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.from = from;
        this.of = of;
        this.done = from;
    }

    void advance(int events) {
        done += events;
        long now = System.nanoTime();
        if (now - toldAt >= (terminal ? OFTEN : SELDOM)) {
            toldAt = now;
            out.print((terminal ? "\r" : "") + line(what, from, done, of, now - began) + (terminal ? "   " : "\n"));
            out.flush();
        }
    }

    /** The last line. */
    void end() {
        String all = String.format(Locale.ROOT, "%s %,d events.", what, done - from);
        out.println(terminal ? "\r" + all + " ".repeat(40) : all);
    }

    static String line(String what, long from, long done, long of, long nanos) {
        double left = done == from ? 0 : (double) nanos / (done - from) * (of - done) / 1e9;
        return String.format(
                Locale.ROOT, "%s %,d of %,d events, %d %%, %,.0f s left", what, done, of, done * 100 / of, left);
    }
}
