/** Real HTTP in tests. */
@NullMarked
package org.actionledger.platform.http;

import org.jspecify.annotations.NullMarked;
