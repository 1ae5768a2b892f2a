/**
 * Programs that break an installation under load. Each ends in a count of what clients were told against what is stored and what the
 * projections hold.
 */
@NullMarked
package org.actionledger.faults;

import org.jspecify.annotations.NullMarked;
