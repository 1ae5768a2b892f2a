/** How a write says where its events stand, so that a question can wait until they have been read. */
@NullMarked
package org.actionledger.platform.consistency;

import org.jspecify.annotations.NullMarked;
