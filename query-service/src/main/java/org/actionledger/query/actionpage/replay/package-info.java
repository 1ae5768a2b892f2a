/** An action made again from the event store step by step, by the aggregate's own code, and held against the page's tables. */
@NullMarked
package org.actionledger.query.actionpage.replay;

import org.jspecify.annotations.NullMarked;
