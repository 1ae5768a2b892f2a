/** What can happen to a register of names that must stay unique. */
@NullMarked
package org.actionledger.events.register;

import org.jspecify.annotations.NullMarked;
