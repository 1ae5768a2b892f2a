package org.actionledger.query.audittrail;

import jakarta.validation.Valid;
import org.actionledger.events.action.ActionId;
import org.actionledger.query.platform.Answers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a status came to be. */
@RestController
class AuditTrailResource {

    private final Answers answers;

    AuditTrailResource(Answers answers) {
        this.answers = answers;
    }

    /**
     * Shows how an action came to be as it is. Every change in the order it was recorded: from which status to which, who, in which
     * role, for which agency and on whose behalf, why, on what evidence, when it was recorded and since when it was true, and what
     * brought it about. An entry that was wrong stays as it was, and names the entries that correct it.
     */
    @GetMapping("/api/v1/actions/{id}/audit-trail")
    ResponseEntity<AuditTrailPage> auditTrail(
            @PathVariable ActionId id, @Valid @ParameterObject AuditTrailRequest request) {
        return answers.ofOne(AuditTrailProjection.NAME, request.question(id), AuditTrail.class, "action " + id)
                .map(answer -> new AuditTrailPage(
                        answer.actionId(), answer.total(), answer.entries(), Answers.nextPage(request.next(answer))));
    }
}
