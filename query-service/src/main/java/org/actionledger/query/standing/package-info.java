/** How an action stands on any day, folded from its events: the same for every projection that needs to know. */
@NullMarked
package org.actionledger.query.standing;

import org.jspecify.annotations.NullMarked;
