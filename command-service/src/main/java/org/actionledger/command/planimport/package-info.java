/** Plans taken over from tables: what was read becomes commands, and every cell stays readable. */
@NullMarked
package org.actionledger.command.planimport;

import org.jspecify.annotations.NullMarked;
