package org.actionledger.command.planimport.web;

import static org.actionledger.events.provenance.Role.COORDINATOR;

import jakarta.validation.Valid;
import java.net.URI;
import org.actionledger.command.planimport.draft.Draft;
import org.actionledger.command.planimport.draft.Drafts;
import org.actionledger.command.planimport.reversal.Reversals;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.command.rule.Authority;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.consistency.ConsistencyTokens;
import org.actionledger.platform.identity.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports taken back. */
@Allowed(COORDINATOR)
@RestController
@RequestMapping("/api/v1/plan-imports/{importId}/reversal")
class ImportReversalResource {

    private final Drafts drafts;
    private final Reversals reversals;
    private final ConsistencyTokens tokens;

    ImportReversalResource(Drafts drafts, Reversals reversals, ConsistencyTokens tokens) {
        this.drafts = drafts;
        this.reversals = reversals;
        this.tokens = tokens;
    }

    /**
     * Undoes what an import did, as far as nobody else has worked on it since: withdraws what it brought, and changes back what it changed.
     * Nothing is erased; what stays as it is is listed.
     */
    @PostMapping
    ResponseEntity<ImportProgress> reverseImport(
            @PathVariable ImportId importId, @Valid @RequestBody PlanReversal reversal, Actor actor) {
        Draft draft = drafts.find(importId, actor);
        Authority.onlyThePartnership(actor, draft.about().partnership());
        ImportProgress begun = ImportProgress.of(reversals.reverse(importId, reversal.reason(), actor), tokens);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/plan-imports/" + importId + "/progress"))
                .body(begun);
    }
}
