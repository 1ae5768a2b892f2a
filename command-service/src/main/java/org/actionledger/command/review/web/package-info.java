/** The HTTP door to reviews. */
@NullMarked
package org.actionledger.command.review.web;

import org.jspecify.annotations.NullMarked;
