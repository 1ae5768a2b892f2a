/** The HTTP door to actions. */
@NullMarked
package org.actionledger.command.action.web;

import org.jspecify.annotations.NullMarked;
