/**
 * Where events are kept: in PostgreSQL, whose readers are woken as soon as something was written, or in Axon Server where one is given. Nobody
 * outside {@code platform} knows which.
 */
@NullMarked
package org.actionledger.platform.eventstore;

import org.jspecify.annotations.NullMarked;
