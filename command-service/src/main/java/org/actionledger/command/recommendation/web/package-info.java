/** The HTTP door to recommendations. */
@NullMarked
package org.actionledger.command.recommendation.web;

import org.jspecify.annotations.NullMarked;
