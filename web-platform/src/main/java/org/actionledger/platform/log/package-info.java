/** What stands in the log of a failure, and what does not. */
@NullMarked
package org.actionledger.platform.log;

import org.jspecify.annotations.NullMarked;
