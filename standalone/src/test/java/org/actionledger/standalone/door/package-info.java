/** The whole door, tried from outside: both services in one process, with a world of two partnerships in them. */
@NullMarked
package org.actionledger.standalone.door;

import org.jspecify.annotations.NullMarked;
