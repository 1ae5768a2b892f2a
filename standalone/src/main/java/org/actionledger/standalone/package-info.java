/** Everything in one process: both services, their PostgreSQL and an issuer of tokens. */
@NullMarked
package org.actionledger.standalone;

import org.jspecify.annotations.NullMarked;
