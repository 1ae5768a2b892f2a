/** The registry of agencies, by every name they are known by. */
@NullMarked
package org.actionledger.query.agencies;

import org.jspecify.annotations.NullMarked;
