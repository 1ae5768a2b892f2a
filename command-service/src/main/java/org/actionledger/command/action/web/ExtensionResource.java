package org.actionledger.command.action.web;

import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import jakarta.validation.Valid;
import org.actionledger.command.door.Caller;
import org.actionledger.command.door.Changed;
import org.actionledger.command.door.InAnyOrder;
import org.actionledger.events.action.ActionId;
import org.actionledger.platform.identity.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** More time for an action: asked for by its lead, answered by its partnership. */
@Allowed(COORDINATOR)
@RestController
@RequestMapping("/api/v1/actions/{actionId}/extensions")
class ExtensionResource {

    /** Asks for more time. */
    @Allowed({COORDINATOR, CONTRIBUTOR})
    @PostMapping
    ResponseEntity<Changed> requestExtension(
            @PathVariable ActionId actionId,
            @Valid @RequestBody NewExtension extension,
            @InAnyOrder("It asks, and the partnership decides; a second one is refused.") Caller caller) {
        return caller.changes(actionId, extension.of(actionId));
    }

    /** Grants the extension that is asked for, or another one. */
    @PostMapping("/grant")
    ResponseEntity<Changed> grantExtension(
            @PathVariable ActionId actionId,
            @Valid @RequestBody(required = false) @Nullable ExtensionGrant grant,
            Caller caller) {
        return caller.changes(actionId, (grant == null ? ExtensionGrant.AS_ASKED : grant).of(actionId));
    }

    /** Refuses the extension that is asked for. */
    @PostMapping("/refusal")
    ResponseEntity<Changed> refuseExtension(
            @PathVariable ActionId actionId, @Valid @RequestBody ExtensionRefusal refusal, Caller caller) {
        return caller.changes(actionId, refusal.of(actionId));
    }
}
