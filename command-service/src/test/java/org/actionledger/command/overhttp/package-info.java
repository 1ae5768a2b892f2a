/** What tests of the door stand on: the whole service over HTTP, and a county of agencies and people to use it. */
@NullMarked
package org.actionledger.command.overhttp;

import org.jspecify.annotations.NullMarked;
