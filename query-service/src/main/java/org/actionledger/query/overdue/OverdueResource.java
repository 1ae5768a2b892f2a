package org.actionledger.query.overdue;

import jakarta.validation.Valid;
import org.actionledger.query.past.AsOfRequest;
import org.actionledger.query.past.Past;
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
    private final Past past;

    OverdueResource(Answers answers, Past past) {
        this.answers = answers;
        this.past = past;
    }

    @AuditedRead(
            value = ReadKind.NATIONAL_LIST,
            parameters = {"agencyKind", "rag", "assuredRag", "minDaysOverdue", "maxDaysOverdue", "asOf", "sort"},
            unlessNarrowedBy = {"agency", "partnership", "review"})
    @GetMapping("/api/v1/overdue-actions")
    ResponseEntity<OverdueList> overdue(
            @Valid @ParameterObject OverdueRequest request, @ParameterObject AsOfRequest point) {
        return answers.of(OverdueProjection.NAME, request.question(point, past.point(point)), OverdueActions.class)
                .map(answer -> new OverdueList(
                        answer.asOf(), answer.total(), answer.actions(), Answers.nextPage(request.next(answer))));
    }
}
