/** The one public address: which service answers what, and what a client is told when none does. */
@NullMarked
package org.actionledger.gateway;

import org.jspecify.annotations.NullMarked;
