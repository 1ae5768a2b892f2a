package org.actionledger.command.action.web;

import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import jakarta.validation.Valid;
import org.actionledger.command.door.Caller;
import org.actionledger.command.door.Changed;
import org.actionledger.command.door.Creating;
import org.actionledger.command.door.NewId;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.platform.identity.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Actions: what is promised, and by whom. */
@Allowed(COORDINATOR)
@RestController
@RequestMapping("/api/v1")
class ActionResource {

    /** Adds an action to a recommendation: assigned where it names a lead, else proposed. */
    @PostMapping("/recommendations/{recommendationId}/actions")
    ResponseEntity<Changed> addAction(
            @PathVariable RecommendationId recommendationId,
            @Valid @RequestBody NewAction action,
            @Creating Caller caller) {
        ActionId id = NewId.of(ActionId::new);
        return caller.creates(id, action.as(id, recommendationId));
    }

    /** Gives a proposed action its lead. */
    @PostMapping("/actions/{actionId}/assignment")
    ResponseEntity<Changed> assignAction(
            @PathVariable ActionId actionId, @Valid @RequestBody Assignment assignment, Caller caller) {
        return caller.changes(actionId, assignment.of(actionId));
    }

    /** Gives an action another lead. */
    @PostMapping("/actions/{actionId}/reassignment")
    ResponseEntity<Changed> reassignAction(
            @PathVariable ActionId actionId, @Valid @RequestBody Reassignment reassignment, Caller caller) {
        return caller.changes(actionId, reassignment.of(actionId));
    }

    /** Gives an action another wording. */
    @PostMapping("/actions/{actionId}/revisions")
    ResponseEntity<Changed> reviseAction(
            @PathVariable ActionId actionId, @Valid @RequestBody Revision revision, Caller caller) {
        return caller.changes(actionId, revision.of(actionId));
    }

    /** Withdraws an action that should never have been entered. There is no way back; what was done is closed instead. */
    @PostMapping("/actions/{actionId}/withdrawal")
    ResponseEntity<Changed> withdrawAction(
            @PathVariable ActionId actionId, @Valid @RequestBody ActionWithdrawal withdrawal, Caller caller) {
        return caller.changes(actionId, withdrawal.of(actionId));
    }

    /** Says what is right instead of what an entry of the action's history says. */
    @Allowed({COORDINATOR, CONTRIBUTOR})
    @PostMapping("/actions/{actionId}/corrections")
    ResponseEntity<Changed> correctEntry(
            @PathVariable ActionId actionId, @Valid @RequestBody NewCorrection correction, Caller caller) {
        return caller.changes(actionId, correction.of(actionId));
    }
}
