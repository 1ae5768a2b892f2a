/** Reads a plan: from a table of cells to what each of them says, without guessing and without losing a word. */
@NullMarked
package org.actionledger.command.planimport.reading;

import org.jspecify.annotations.NullMarked;
