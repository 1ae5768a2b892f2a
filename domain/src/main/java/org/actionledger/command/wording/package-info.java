/** The words in which a plan is printed and read again: what one service writes into a cell, the other must know as its own. */
@NullMarked
package org.actionledger.command.wording;

import org.jspecify.annotations.NullMarked;
