/** A plan as its partnership would print it, and the reviews whose plans there are. */
@NullMarked
package org.actionledger.query.plan;

import org.jspecify.annotations.NullMarked;
