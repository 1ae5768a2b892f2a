/** How an instance leaves without a request being lost: it says so, goes on answering for a while, and ends when nobody comes any more. */
@NullMarked
package org.actionledger.platform.drain;

import org.jspecify.annotations.NullMarked;
