/** Safe repetition: a write sent again with the same key is answered as before, and happens once. */
@NullMarked
package org.actionledger.platform.repetition;

import org.jspecify.annotations.NullMarked;
