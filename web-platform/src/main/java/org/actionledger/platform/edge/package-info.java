/** The rules of the outermost door, whoever stands there: how much a client may ask for, and what each answer tells a browser. */
@NullMarked
package org.actionledger.platform.edge;

import org.jspecify.annotations.NullMarked;
