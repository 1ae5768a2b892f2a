/** Traces of requests by OpenTelemetry, where an address is given to send them to; otherwise nothing of it is there. */
@NullMarked
package org.actionledger.platform.tracing;

import org.jspecify.annotations.NullMarked;
