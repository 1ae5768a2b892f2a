/** An action's life through both packaged services, each in a process of its own. */
@NullMarked
package org.actionledger.standalone.processes;

import org.jspecify.annotations.NullMarked;
