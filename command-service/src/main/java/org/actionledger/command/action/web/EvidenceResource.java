package org.actionledger.command.action.web;

import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import jakarta.validation.Valid;
import org.actionledger.command.door.Caller;
import org.actionledger.command.door.Changed;
import org.actionledger.command.door.InAnyOrder;
import org.actionledger.command.door.NewId;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.platform.identity.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What proves that an action was done. */
@Allowed({COORDINATOR, CONTRIBUTOR})
@RestController
@RequestMapping("/api/v1/actions/{actionId}/evidence")
class EvidenceResource {

    /** Attaches evidence. */
    @PostMapping
    ResponseEntity<Changed> attachEvidence(
            @PathVariable ActionId actionId,
            @Valid @RequestBody NewEvidence evidence,
            @InAnyOrder("Evidence stands beside other evidence.") Caller caller) {
        EvidenceId id = NewId.of(EvidenceId::new);
        return caller.adds(id, actionId, evidence.as(id, actionId));
    }

    /** Withdraws evidence: it no longer counts, and stays readable. */
    @PostMapping("/{evidenceId}/withdrawal")
    ResponseEntity<Changed> withdrawEvidence(
            @PathVariable ActionId actionId,
            @PathVariable EvidenceId evidenceId,
            @Valid @RequestBody EvidenceWithdrawal withdrawal,
            Caller caller) {
        return caller.changes(actionId, withdrawal.of(evidenceId, actionId));
    }
}
