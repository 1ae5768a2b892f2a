/** A PostgreSQL of our own: unpacked, started, stopped and, after a crash, brought back with all that was acknowledged. */
@NullMarked
package org.actionledger.standalone.postgres;

import org.jspecify.annotations.NullMarked;
