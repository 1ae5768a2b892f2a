/** How commands are decided: by aggregates that are kept in memory, and once more when somebody else was faster. */
@NullMarked
package org.actionledger.platform.commands;

import org.jspecify.annotations.NullMarked;
