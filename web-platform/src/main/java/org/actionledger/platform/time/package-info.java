/** What day it is: one clock for all, showing British time. */
@NullMarked
package org.actionledger.platform.time;

import org.jspecify.annotations.NullMarked;
