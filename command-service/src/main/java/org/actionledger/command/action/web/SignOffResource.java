package org.actionledger.command.action.web;

import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import jakarta.validation.Valid;
import org.actionledger.command.door.Caller;
import org.actionledger.command.door.Changed;
import org.actionledger.events.action.ActionId;
import org.actionledger.platform.identity.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The end of an action: reported by its lead, decided by its partnership. */
@Allowed(COORDINATOR)
@RestController
@RequestMapping("/api/v1/actions/{actionId}")
class SignOffResource {

    /** Reports that an action is done. */
    @Allowed({COORDINATOR, CONTRIBUTOR})
    @PostMapping("/completion")
    ResponseEntity<Changed> reportCompletion(
            @PathVariable ActionId actionId, @Valid @RequestBody CompletionReport report, Caller caller) {
        return caller.changes(actionId, report.of(actionId));
    }

    /** Returns an action that was reported done to its lead. */
    @PostMapping("/return")
    ResponseEntity<Changed> returnAction(
            @PathVariable ActionId actionId, @Valid @RequestBody ReturnToLead decision, Caller caller) {
        return caller.changes(actionId, decision.of(actionId));
    }

    /** Signs an action off, by a coordinator who is not of its lead agency. */
    @PostMapping("/closure")
    ResponseEntity<Changed> closeAction(
            @PathVariable ActionId actionId, @Valid @RequestBody SignOff signOff, Caller caller) {
        return caller.changes(actionId, signOff.of(actionId));
    }

    /** Opens a closed action again. */
    @PostMapping("/reopening")
    ResponseEntity<Changed> reopenAction(
            @PathVariable ActionId actionId, @Valid @RequestBody Reopening reopening, Caller caller) {
        return caller.changes(actionId, reopening.of(actionId));
    }
}
