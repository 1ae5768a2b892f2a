/** The rules that hold whatever is decided: who may change anything at all, and on which day something may have been true. */
@NullMarked
package org.actionledger.command.rule;

import org.jspecify.annotations.NullMarked;
