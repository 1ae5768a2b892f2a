/** What can happen to an agency in the registry. */
@NullMarked
package org.actionledger.events.agency;

import org.jspecify.annotations.NullMarked;
