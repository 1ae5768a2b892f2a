/** Registers of names: what must be unique, decided by the event store itself. */
@NullMarked
package org.actionledger.command.register;

import org.jspecify.annotations.NullMarked;
