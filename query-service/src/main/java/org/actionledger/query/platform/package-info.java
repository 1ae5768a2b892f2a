/** What every projection stands on: the fold of events into rows, processors, rebuilds and checks, paging and how far was read. */
@NullMarked
package org.actionledger.query.platform;

import org.jspecify.annotations.NullMarked;
