/** The registry of agencies. */
@NullMarked
package org.actionledger.command.agency;

import org.jspecify.annotations.NullMarked;
