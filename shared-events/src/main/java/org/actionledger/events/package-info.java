/** What can happen, as facts that are kept for ever: one sealed interface of events for each subject. */
@NullMarked
package org.actionledger.events;

import org.jspecify.annotations.NullMarked;
