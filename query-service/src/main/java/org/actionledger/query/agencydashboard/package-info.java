/** How an agency, a partnership or a review stands today, in figures. */
@NullMarked
package org.actionledger.query.agencydashboard;

import org.jspecify.annotations.NullMarked;
