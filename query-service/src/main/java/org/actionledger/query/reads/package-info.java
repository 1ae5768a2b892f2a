/** Who read which audit trail, replay, export or national list: recorded once, apart from the events, without a word of any case. */
@NullMarked
package org.actionledger.query.reads;

import org.jspecify.annotations.NullMarked;
