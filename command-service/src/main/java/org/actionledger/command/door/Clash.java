package org.actionledger.command.door;

import org.actionledger.platform.problem.Reason;

/** Why a command that breaks no rule was not carried out. The names are part of the contract: a client may act on them. */
enum Clash implements Reason {
    /** It was meant for another version ({@code If-Match}) than the present one; {@code version} says which that is. */
    STALE_VERSION,
    /** Too many changed the same thing at the same moment; nothing changed, and it may be sent again. */
    TOO_BUSY
}
