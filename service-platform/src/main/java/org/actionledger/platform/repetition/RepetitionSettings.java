package org.actionledger.platform.repetition;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How repetitions are answered.
 *
 * @param keptFor how long a key is known, from its first sending on
 * @param waitFor how long a repetition waits for the first to end
 * @param mostWaiting how many wait at once in this instance; the next is not kept waiting
 * @param heldFor an instance that has not said for so long that it is at a request is taken for dead
 * @param largestAnswer larger bodies are not kept
 */
@ConfigurationProperties("action-ledger.repetition")
record RepetitionSettings(
        @DefaultValue("24h") Duration keptFor,
        @DefaultValue("5s") Duration waitFor,
        @DefaultValue("50") int mostWaiting,
        @DefaultValue("20s") Duration heldFor,
        @DefaultValue("1MB") DataSize largestAnswer) {}
