package org.actionledger.command.planimport.reading;

import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/** The agencies that are known already, and what a person said of names that no rule can tell. */
@FunctionalInterface
public interface Registry {

    /** The agency that bears the name or alias, whatever its case, punctuation and spacing; none where no agency does. */
    @Nullable
    AgencyId find(String name);

    /** What was said of a name; most often nothing. */
    default Said said(String name) {
        return Said.NOTHING;
    }

    /** What a person may say of a name. */
    enum Said {
        NOTHING,
        /** It is an agency's, though it may not look so. */
        AN_AGENCY,
        /** It is no agency's, though it may look so. */
        NO_AGENCY
    }
}
