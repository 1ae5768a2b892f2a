/** The whole of one action, and of one recommendation, on a page. */
@NullMarked
package org.actionledger.query.actionpage;

import org.jspecify.annotations.NullMarked;
