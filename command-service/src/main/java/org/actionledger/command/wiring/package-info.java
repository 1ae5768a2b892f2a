/** Which aggregates there are, and what each may ask of the others: the only place that knows all slices. */
@NullMarked
package org.actionledger.command.wiring;

import org.jspecify.annotations.NullMarked;
