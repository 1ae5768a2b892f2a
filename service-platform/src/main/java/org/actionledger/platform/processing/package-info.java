/** What event processors need beside their projections: how far they have read, and the events they could not take. */
@NullMarked
package org.actionledger.platform.processing;

import org.jspecify.annotations.NullMarked;
