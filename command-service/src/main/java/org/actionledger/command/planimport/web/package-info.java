/** The HTTP door to imports of plans. */
@NullMarked
package org.actionledger.command.planimport.web;

import org.jspecify.annotations.NullMarked;
