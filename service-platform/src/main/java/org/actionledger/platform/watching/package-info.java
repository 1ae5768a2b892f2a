/** What an installation is watched by: figures that need a look at the database, and whether what a service stands on is there. */
@NullMarked
package org.actionledger.platform.watching;

import org.jspecify.annotations.NullMarked;
