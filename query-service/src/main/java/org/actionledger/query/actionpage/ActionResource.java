package org.actionledger.query.actionpage;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;
import static org.actionledger.events.provenance.Role.OVERSIGHT;

import jakarta.validation.Valid;
import org.actionledger.events.action.ActionId;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.query.export.Exports;
import org.actionledger.query.export.FileRequest;
import org.actionledger.query.export.Form;
import org.actionledger.query.export.Title;
import org.actionledger.query.export.WholeList;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.AsOfRequest;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Answers;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.ListFormRequest;
import org.actionledger.query.platform.ReadKind;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The whole of an action. */
@Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR})
@RestController
class ActionResource {

    private final Answers answers;
    private final Past past;
    private final Exports exports;

    ActionResource(Answers answers, Past past, Exports exports) {
        this.answers = answers;
        this.past = past;
        this.exports = exports;
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
    @Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR, OVERSIGHT})
    @GetMapping("/api/v1/actions")
    ResponseEntity<ActionList> actions(
            @Valid @ParameterObject ActionListRequest request,
            @Valid @ParameterObject ListFormRequest form,
            @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        return answers.of(ActionPageProjection.NAME, request.question(asOf), FoundActions.class)
                .map(answer ->
                        new ActionList(asOf, answer.total(), answer.actions(), Answers.nextPage(request.next(answer))));
    }

    /** Gives the whole list as a table. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"review", "format", "recordedAt", "effectiveOn"})
    @Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR, OVERSIGHT})
    @GetMapping(
            path = "/api/v1/actions",
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> actionsAsTable(
            @Valid @ParameterObject ActionListRequest request,
            @ParameterObject AsOfRequest point,
            @ParameterObject FileRequest file) {
        AsOf asOf = past.point(point);
        WholeList<FoundActions.Line> all = WholeList.of((FindActions.@Nullable Place after) -> answers.of(
                ActionPageProjection.NAME, request.question(asOf, after, WholeList.PAGE), FoundActions.class));
        Title title = Title.of("Actions", asOf, past.isNow(asOf), "actions");
        return exports.file(ActionTables.ACTIONS.table(title, all), file, all.position());
    }

    /** Shows what was told about an action, newest first, each update as it stands after all corrections. */
    @GetMapping("/api/v1/actions/{id}/progress")
    ResponseEntity<ProgressPage> actionProgress(
            @PathVariable ActionId id,
            @Valid @ParameterObject ProgressRequest request,
            @Valid @ParameterObject ListFormRequest form,
            @ParameterObject AsOfRequest point) {
        FindProgress question = request.question(id, past.point(point));
        return answers.ofOne(ActionPageProjection.NAME, question, ToldProgress.class, "action " + id)
                .map(answer -> new ProgressPage(
                        answer.actionId(), answer.total(), answer.updates(), Answers.nextPage(request.next(answer))));
    }

    /** Gives all that was told about an action as a table. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"format", "recordedAt", "effectiveOn"})
    @GetMapping(
            path = "/api/v1/actions/{id}/progress",
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> progressAsTable(
            @PathVariable ActionId id, @ParameterObject AsOfRequest point, @ParameterObject FileRequest file) {
        AsOf asOf = past.point(point);
        WholeList<ProgressUpdate> all = WholeList.of((@Nullable Long before) -> answers.ofOne(
                ActionPageProjection.NAME,
                new FindProgress(id, asOf, before, WholeList.PAGE),
                ToldProgress.class,
                "action " + id));
        Title title = Title.of("Progress of an action", asOf, past.isNow(asOf), "progress-" + id);
        return exports.file(ActionTables.PROGRESS.table(title, all), file, all.position());
    }

    /** Shows one progress update, by its number in the action's stream of events. */
    @GetMapping("/api/v1/actions/{id}/progress/{sequence}")
    ResponseEntity<ProgressUpdate> progressUpdate(@PathVariable ActionId id, @PathVariable long sequence) {
        return answers.ofOne(
                        ActionPageProjection.NAME,
                        new FindUpdate(id, sequence),
                        ProgressUpdate.class,
                        "progress update " + sequence + " of action " + id)
                .entity();
    }
}
