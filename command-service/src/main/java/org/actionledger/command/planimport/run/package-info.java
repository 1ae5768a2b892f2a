/** Runs: the commands that follow from a plan, stored in their order before the first is sent, then sent once each whatever falls over. */
@NullMarked
package org.actionledger.command.planimport.run;

import org.jspecify.annotations.NullMarked;
