/** Who is asking: a token read into an actor at the door, and nobody let in without one. */
@NullMarked
package org.actionledger.platform.identity;

import org.jspecify.annotations.NullMarked;
