/** What tests of the command side stand on. */
@NullMarked
package org.actionledger.command.testing;

import org.jspecify.annotations.NullMarked;
