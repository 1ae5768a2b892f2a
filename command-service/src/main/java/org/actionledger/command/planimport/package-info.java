/** Plans taken over from tables: what was read becomes commands, all or none, and every cell stays readable. */
@NullMarked
package org.actionledger.command.planimport;

import org.jspecify.annotations.NullMarked;
