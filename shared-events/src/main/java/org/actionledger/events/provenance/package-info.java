/** Who did it, for which agency, on whose behalf and through which door: what travels beside every event. */
@NullMarked
package org.actionledger.events.provenance;

import org.jspecify.annotations.NullMarked;
