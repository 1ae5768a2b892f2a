/** Every reason for which a command is refused. */
@NullMarked
package org.actionledger.command.refusal;

import org.jspecify.annotations.NullMarked;
