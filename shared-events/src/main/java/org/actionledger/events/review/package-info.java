/** What can happen to a review. */
@NullMarked
package org.actionledger.events.review;

import org.jspecify.annotations.NullMarked;
