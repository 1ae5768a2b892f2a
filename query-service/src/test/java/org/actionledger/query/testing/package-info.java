/** What the tests of projections share: histories of events, their delivery, and the whole service on a database of its own. */
@NullMarked
package org.actionledger.query.testing;

import org.jspecify.annotations.NullMarked;
