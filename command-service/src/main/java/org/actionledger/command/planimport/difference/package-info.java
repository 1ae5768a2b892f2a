/** What would become of the ledger if a plan were taken over: a plan as it was read beside the plan as it stands. */
@NullMarked
package org.actionledger.command.planimport.difference;

import org.jspecify.annotations.NullMarked;
