/** What changed in a plan, an agency or an action between two instants. */
@NullMarked
package org.actionledger.query.agencydashboard.changes;

import org.jspecify.annotations.NullMarked;
