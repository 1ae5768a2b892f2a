package org.actionledger.command.planimport.reading;

import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/** The agencies that are known already. */
@FunctionalInterface
public interface Registry {

    /** The agency that bears the name or alias, whatever its case, punctuation and spacing; none where no agency does. */
    @Nullable
    AgencyId find(String name);
}
