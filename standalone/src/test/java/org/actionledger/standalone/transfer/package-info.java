@NullMarked
package org.actionledger.standalone.transfer;

import org.jspecify.annotations.NullMarked;
