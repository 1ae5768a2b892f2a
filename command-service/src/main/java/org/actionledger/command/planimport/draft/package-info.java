/** Plans on their way into the ledger: what was uploaded, what a person answered, and what would come of it. */
@NullMarked
package org.actionledger.command.planimport.draft;

import org.jspecify.annotations.NullMarked;
