package org.actionledger.query.reads;

import java.time.Instant;
import java.util.UUID;
import org.actionledger.query.platform.ReadKind;
import org.jspecify.annotations.Nullable;

/**
 * Which readings are asked for; all where nothing is said.
 *
 * @param actor who read
 * @param subject the id of what was read
 * @param from the first instant
 * @param to the first instant after
 */
record FindReads(
        @Nullable String actor,
        @Nullable UUID subject,
        @Nullable ReadKind kind,
        @Nullable Instant from,
        @Nullable Instant to) {}
