/** An installation in processes of its own on loopback: the packaged services, a PostgreSQL, an issuer, and people who ask. */
@NullMarked
package org.actionledger.trial;

import org.jspecify.annotations.NullMarked;
