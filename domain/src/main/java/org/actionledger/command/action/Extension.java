package org.actionledger.command.action;

import org.actionledger.events.action.TargetDate;

/** More time that is asked for and not answered yet; {@code target} is a position from 1. */
record Extension(int target, TargetDate proposed) {}
