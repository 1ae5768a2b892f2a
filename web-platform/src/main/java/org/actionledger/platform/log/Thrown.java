package org.actionledger.platform.log;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Prints exceptions into logs: where they were thrown as ever, and of what they say no words of a case. While an application is put together
 * nobody's case is at hand, and all is told that helps to find what is wrong with its settings.
 */
public class Thrown implements StackTracePrinter {

    private static final StackTracePrinter WHOLE = StandardStackTracePrinter.rootLast();
    private static final StackTracePrinter TOLD =
            StandardStackTracePrinter.rootLast().withFormatter(Told::of);

    private static volatile boolean casesAtHand;

    static void casesAreAtHand() {
        casesAtHand = true;
    }

    @Override
    public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
        (casesAtHand ? TOLD : WHOLE).printStackTrace(throwable, out);
    }
}
