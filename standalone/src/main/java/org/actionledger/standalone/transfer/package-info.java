/** Moves what happened from PostgreSQL into an Axon Server, for an installation that has outgrown one process. */
@NullMarked
package org.actionledger.standalone.transfer;

import org.jspecify.annotations.NullMarked;
