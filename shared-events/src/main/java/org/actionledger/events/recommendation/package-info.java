/** What can happen to a recommendation. */
@NullMarked
package org.actionledger.events.recommendation;

import org.jspecify.annotations.NullMarked;
