/** One id for everything that follows from one request: in the answer, in the log, and beside each event. */
@NullMarked
package org.actionledger.platform.correlation;

import org.jspecify.annotations.NullMarked;
