package org.actionledger.command.planimport.run;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.actionledger.command.planimport.difference.Step;

/**
 * A step in its place.
 *
 * @param number from 1
 * @param rowsDone how many rows are done with it
 * @param endsBatch whether what is sent in one unit of work ends with it
 */
record StoredStep(int number, Step step, int rowsDone, boolean endsBatch) {

    /** The same whoever sends it, so that its events tell that it was sent. */
    String commandId(UUID run) {
        return UUID.nameUUIDFromBytes((run + "#" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
