package org.actionledger.query.actionpage;

import jakarta.validation.Valid;
import org.actionledger.events.action.ActionId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.AsOfRequest;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Answers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The whole of an action. */
@RestController
class ActionResource {

    private final Answers answers;
    private final Past past;

    ActionResource(Answers answers, Past past) {
        this.answers = answers;
        this.past = past;
    }

    /**
     * Shows the whole of an action. The tag is the action's version, the one that a command may name in {@code If-Match}; whether the
     * action is overdue is said of {@code due.asOf} and may change with the day, without a new version. A page as of another point
     * than now has no tag.
     */
    @GetMapping("/api/v1/actions/{id}")
    ResponseEntity<ActionPage> action(@PathVariable ActionId id, @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        Answers.Answered<ActionPage> page =
                answers.ofOne(ActionPageProjection.NAME, new FindAction(id, asOf), ActionPage.class, "action " + id);
        return past.isNow(asOf) ? page.versioned(ActionPage::version) : page.entity();
    }

    /** Finds actions by the reference people use, or those of a review, in the order of their references. */
    @GetMapping("/api/v1/actions")
    ResponseEntity<ActionList> actions(
            @Valid @ParameterObject ActionListRequest request, @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        return answers.of(ActionPageProjection.NAME, request.question(asOf), FoundActions.class)
                .map(answer ->
                        new ActionList(asOf, answer.total(), answer.actions(), Answers.nextPage(request.next(answer))));
    }

    /** Shows what was told about an action, newest first, each update as it stands after all corrections. */
    @GetMapping("/api/v1/actions/{id}/progress")
    ResponseEntity<ProgressPage> progress(
            @PathVariable ActionId id,
            @Valid @ParameterObject ProgressRequest request,
            @ParameterObject AsOfRequest point) {
        FindProgress question = request.question(id, past.point(point));
        return answers.ofOne(ActionPageProjection.NAME, question, ToldProgress.class, "action " + id)
                .map(answer -> new ProgressPage(
                        answer.actionId(), answer.total(), answer.updates(), Answers.nextPage(request.next(answer))));
    }

    /** Shows one progress update, by its number in the action's stream of events. */
    @GetMapping("/api/v1/actions/{id}/progress/{sequence}")
    ResponseEntity<ProgressUpdate> update(@PathVariable ActionId id, @PathVariable long sequence) {
        return answers.ofOne(
                        ActionPageProjection.NAME,
                        new FindUpdate(id, sequence),
                        ProgressUpdate.class,
                        "progress update " + sequence + " of action " + id)
                .entity();
    }
}
