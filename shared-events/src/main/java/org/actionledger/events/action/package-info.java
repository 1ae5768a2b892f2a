/** What can happen to an action, and the values such events carry. */
@NullMarked
package org.actionledger.events.action;

import org.jspecify.annotations.NullMarked;
