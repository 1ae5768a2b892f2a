/** Where events are kept: PostgreSQL, wired into Axon, waking its readers as soon as something was written. */
@NullMarked
package org.actionledger.platform.eventstore;

import org.jspecify.annotations.NullMarked;
