/** The plan of a review as the ledger has it, folded from the events of whatever belongs to it; nothing is held while it is read. */
@NullMarked
package org.actionledger.command.planimport.standing;

import org.jspecify.annotations.NullMarked;
