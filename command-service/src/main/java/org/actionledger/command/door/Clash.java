package org.actionledger.command.door;

import org.actionledger.platform.problem.Reason;

/** Why a command that breaks no rule was not carried out. The names are part of the contract: a client may act on them. */
enum Clash implements Reason {
    /** It changes something, and does not say which version its sender has seen ({@code If-Match}). */
    PRECONDITION_REQUIRED,
    /** It was meant for another version ({@code If-Match}) than the present one; {@code version} says which that is, {@code changes} what happened since. */
    STALE_VERSION,
    /** Too many changed the same thing at the same moment; nothing changed, and it may be sent again. */
    TOO_BUSY,
    /** No instance that decides was reached; nothing changed, and it may be sent again. */
    NOT_DELIVERED
}
