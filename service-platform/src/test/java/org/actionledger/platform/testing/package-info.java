/** What tests of every module stand on: a real PostgreSQL, one per run. */
@NullMarked
package org.actionledger.platform.testing;

import org.jspecify.annotations.NullMarked;
