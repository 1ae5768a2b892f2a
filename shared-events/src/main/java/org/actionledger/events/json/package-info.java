/** How events are written as JSON and read back. */
@NullMarked
package org.actionledger.events.json;

import org.jspecify.annotations.NullMarked;
