package org.actionledger.query.overdue;

import jakarta.validation.Valid;
import org.actionledger.query.platform.Answers;
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

    @GetMapping("/api/v1/overdue-actions")
    ResponseEntity<OverdueList> overdue(@Valid @ParameterObject OverdueRequest request) {
        return answers.of(OverdueProjection.NAME, request.question(), OverdueActions.class)
                .map(answer -> new OverdueList(
                        answer.asOf(), answer.total(), answer.actions(), Answers.nextPage(request.next(answer))));
    }
}
