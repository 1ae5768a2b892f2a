/** How commands are sent and answered: versions, retries, and what an aggregate's handler may ask for. */
@NullMarked
package org.actionledger.command.platform;

import org.jspecify.annotations.NullMarked;
