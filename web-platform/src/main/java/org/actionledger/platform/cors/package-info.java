/** Which other sites' pages may call: none, unless the installation lists their origins. */
@NullMarked
package org.actionledger.platform.cors;

import org.jspecify.annotations.NullMarked;
