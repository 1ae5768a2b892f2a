/** The tour in {@code docs/api.http}, sent as it is written. */
@NullMarked
package org.actionledger.standalone.tour;

import org.jspecify.annotations.NullMarked;
