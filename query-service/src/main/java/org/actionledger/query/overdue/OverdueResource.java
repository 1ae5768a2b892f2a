package org.actionledger.query.overdue;

import jakarta.validation.Valid;
import org.actionledger.query.platform.Answers;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.ReadKind;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The overdue list over HTTP. */
@RestController
class OverdueResource {

    private final Answers answers;

    OverdueResource(Answers answers) {
        this.answers = answers;
    }

    @AuditedRead(
            value = ReadKind.NATIONAL_LIST,
            parameters = {"agencyKind", "rag", "assuredRag", "minDaysOverdue", "maxDaysOverdue", "asOf", "sort"},
            unlessNarrowedBy = {"agency", "partnership", "review"})
    @GetMapping("/api/v1/overdue-actions")
    ResponseEntity<OverdueList> overdue(@Valid @ParameterObject OverdueRequest request) {
        return answers.of(OverdueProjection.NAME, request.question(), OverdueActions.class)
                .map(answer -> new OverdueList(
                        answer.asOf(), answer.total(), answer.actions(), Answers.nextPage(request.next(answer))));
    }
}
