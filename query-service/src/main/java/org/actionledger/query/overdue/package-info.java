/** Which actions are open and past due as of a day. */
@NullMarked
package org.actionledger.query.overdue;

import org.jspecify.annotations.NullMarked;
