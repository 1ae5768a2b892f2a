/** The HTTP door to the commands: who calls, what is well-formed, and how a command is answered. */
@NullMarked
package org.actionledger.command.door;

import org.jspecify.annotations.NullMarked;
