package org.actionledger.faults;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that breaks while clients write and read. Whatever it is, what must hold afterwards is the same, see {@link Verdict}. */
interface Fault {

    /** What it is called on the command line. */
    String name();

    /** What breaks, in a sentence. */
    String sentence();

    /** Why it cannot be run here; null if it can. */
    default @Nullable String missing() {
        return null;
    }

    default Layout layout() {
        return Layout.one();
    }

    /** How often it happens; each time clients are served again first. */
    default int times() {
        return 1;
    }

    /** Breaks it; returns at once or when it is broken. */
    void strike(Estate estate) throws Exception;

    /** How long it stays broken. */
    default Duration lasts() {
        return Duration.ofSeconds(10);
    }

    /** Puts it right; returns when that is done, as far as it can be waited for. */
    void mend(Estate estate) throws Exception;
}
