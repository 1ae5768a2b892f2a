package org.actionledger.events.action;

import org.jspecify.annotations.Nullable;

/** A step of an action, with its own target date where it has one. */
public record Milestone(
        MilestoneId milestoneId,
        String description,
        @Nullable TargetDate target) {}
