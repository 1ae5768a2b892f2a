/** How commands and questions reach their handlers where an Axon Server brings them, and how their failures come back. */
@NullMarked
package org.actionledger.platform.wire;

import org.jspecify.annotations.NullMarked;
