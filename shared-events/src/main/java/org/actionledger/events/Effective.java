package org.actionledger.events;

import java.time.LocalDate;

/** An event that says on which day it was true; the others were true on the day they were recorded. */
public interface Effective {

    /** A day in Europe/London. */
    LocalDate effectiveOn();
}
