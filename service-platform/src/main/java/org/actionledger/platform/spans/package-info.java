/** Lets a trace go on from a command to the events it brings about, and to the projections that read them. */
@NullMarked
package org.actionledger.platform.spans;

import org.jspecify.annotations.NullMarked;
