package org.actionledger.command.action.web;

import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import jakarta.validation.Valid;
import org.actionledger.command.action.ActionCommand.AchieveMilestone;
import org.actionledger.command.door.Caller;
import org.actionledger.command.door.Changed;
import org.actionledger.command.door.InAnyOrder;
import org.actionledger.command.door.NewId;
import org.actionledger.command.door.OnDay;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.platform.identity.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far an action is: what its agencies report, and what its partnership asks and thinks of it. */
@Allowed(COORDINATOR)
@RestController
@RequestMapping("/api/v1/actions/{actionId}")
class ProgressResource {

    /** Records progress, for the lead agency or a joint lead. */
    @Allowed({COORDINATOR, CONTRIBUTOR})
    @PostMapping("/progress")
    ResponseEntity<Changed> recordProgress(
            @PathVariable ActionId actionId,
            @Valid @RequestBody NewProgress update,
            @InAnyOrder("Each update stands for itself, with its own day.") Caller caller) {
        return caller.changes(actionId, update.of(actionId));
    }

    /** Adds a milestone. */
    @PostMapping("/milestones")
    ResponseEntity<Changed> addMilestone(
            @PathVariable ActionId actionId,
            @Valid @RequestBody NewMilestone milestone,
            @InAnyOrder("A milestone stands beside the others.") Caller caller) {
        MilestoneId id = NewId.of(MilestoneId::new);
        return caller.adds(id, actionId, milestone.as(id, actionId));
    }

    /** Says that a milestone is achieved. */
    @Allowed({COORDINATOR, CONTRIBUTOR})
    @PostMapping("/milestones/{milestoneId}/achievement")
    ResponseEntity<Changed> achieveMilestone(
            @PathVariable ActionId actionId,
            @PathVariable MilestoneId milestoneId,
            @Valid @RequestBody(required = false) @Nullable OnDay day,
            @InAnyOrder("It says of one milestone that it is reached, and can be said once.") Caller caller) {
        return caller.changes(actionId, new AchieveMilestone(actionId, milestoneId, OnDay.of(day)));
    }

    /** Chases: asks the action's agencies how it stands. */
    @PostMapping("/update-requests")
    ResponseEntity<Changed> requestUpdate(
            @PathVariable ActionId actionId,
            @Valid @RequestBody NewUpdateRequest request,
            @InAnyOrder("It asks; a second one is refused.") Caller caller) {
        return caller.changes(actionId, request.of(actionId));
    }

    /** Gives the partnership's own rating. */
    @PostMapping("/assured-rating")
    ResponseEntity<Changed> assureRating(
            @PathVariable ActionId actionId, @Valid @RequestBody AssuredRating rating, Caller caller) {
        return caller.changes(actionId, rating.of(actionId));
    }
}
