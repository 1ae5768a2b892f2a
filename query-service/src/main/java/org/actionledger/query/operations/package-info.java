/** What operators take away of projections: how they are, what they could not take, and what checks have found. */
@NullMarked
package org.actionledger.query.operations;

import org.jspecify.annotations.NullMarked;
