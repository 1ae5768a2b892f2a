/** What is answered while PostgreSQL or Axon Server is away: that, and not that something of ours failed. */
@NullMarked
package org.actionledger.platform.away;

import org.jspecify.annotations.NullMarked;
