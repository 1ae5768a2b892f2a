/** What is served is what is described: the description as it is committed, and requests made from it that are meant to break it. */
@NullMarked
package org.actionledger.standalone.contract;

import org.jspecify.annotations.NullMarked;
