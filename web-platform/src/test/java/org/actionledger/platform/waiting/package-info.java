/** How tests of all modules wait. */
@NullMarked
package org.actionledger.platform.waiting;

import org.jspecify.annotations.NullMarked;
