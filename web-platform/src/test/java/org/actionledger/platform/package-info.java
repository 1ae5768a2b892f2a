/** What tests of this module share. */
@NullMarked
package org.actionledger.platform;

import org.jspecify.annotations.NullMarked;
