/** Actions, from the day an agency is asked to the day the partnership signs off. */
@NullMarked
package org.actionledger.command.action;

import org.jspecify.annotations.NullMarked;
