/** The end of a review: whether its whole plan is done, across recommendations and actions. */
@NullMarked
package org.actionledger.command.conclusion;

import org.jspecify.annotations.NullMarked;
