package org.actionledger.query.audittrail;

import org.jspecify.annotations.Nullable;

/** What progress updates told, by their numbers in the action's stream; the trail's own table holds no narrative. */
@FunctionalInterface
interface Narratives {

    /** None where that entry is no progress update. */
    @Nullable
    String of(long sequence);
}
