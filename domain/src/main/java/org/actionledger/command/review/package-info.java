/** Reviews and what a partnership may do with them. */
@NullMarked
package org.actionledger.command.review;

import org.jspecify.annotations.NullMarked;
