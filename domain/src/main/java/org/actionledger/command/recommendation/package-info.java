/** Recommendations and what may be done with them. */
@NullMarked
package org.actionledger.command.recommendation;

import org.jspecify.annotations.NullMarked;
