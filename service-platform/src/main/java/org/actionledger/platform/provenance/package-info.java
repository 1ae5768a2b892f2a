/** Who acts travels beside each message, from a command to all that follows from it. */
@NullMarked
package org.actionledger.platform.provenance;

import org.jspecify.annotations.NullMarked;
