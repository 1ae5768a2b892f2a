package org.actionledger.command.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionledger.events.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a command has changed.
 *
 * @param id the id of what was created or changed
 * @param version its version now, as in the header ETag; the first is 0
 * @param added the id of what was added to it, where something was: a milestone, a piece of evidence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Changed(Id id, long version, @Nullable Id added) {}
