/** Every error as a problem document (RFC 9457), and how JSON is read and written over HTTP. */
@NullMarked
package org.actionledger.platform.problem;

import org.jspecify.annotations.NullMarked;
