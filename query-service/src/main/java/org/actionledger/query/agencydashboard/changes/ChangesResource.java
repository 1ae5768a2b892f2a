package org.actionledger.query.agencydashboard.changes;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.actionledger.events.Id;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.actionledger.query.agencydashboard.Belonging;
import org.actionledger.query.export.Exports;
import org.actionledger.query.export.Form;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Answers;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.ReadKind;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What changed between two instants. */
@Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR})
@RestController
class ChangesResource {

    private static final String OF_ACTION = "/api/v1/actions/{id}/changes";
    private static final String OF_AGENCY = "/api/v1/agencies/{id}/changes";
    private static final String OF_PLAN = "/api/v1/reviews/{id}/plan/changes";

    private final Answers answers;
    private final Past past;
    private final Exports exports;

    ChangesResource(Answers answers, Past past, Exports exports) {
        this.answers = answers;
        this.past = past;
        this.exports = exports;
    }

    /** Shows what an action was at two instants by what was recorded by then, if that is not the same. */
    @GetMapping(OF_ACTION)
    ResponseEntity<ChangesPage> actionChanges(
            @PathVariable ActionId id, @Valid @ParameterObject ChangesRequest request) {
        return page(id, "action " + id, request);
    }

    /** Shows which actions changed, and how, that an agency led at either instant. */
    @GetMapping(OF_AGENCY)
    ResponseEntity<ChangesPage> agencyChanges(
            @PathVariable AgencyId id, @Valid @ParameterObject ChangesRequest request) {
        return page(id, "agency " + id, request);
    }

    /** Shows which actions of a plan changed, and how: what a report of a quarter is written from. */
    @GetMapping(OF_PLAN)
    ResponseEntity<ChangesPage> planChanges(@PathVariable ReviewId id, @Valid @ParameterObject ChangesRequest request) {
        return page(id, "review " + id, request);
    }

    /** Gives them all as a table. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"from", "to", "format"})
    @GetMapping(
            path = OF_ACTION,
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> actionAsTable(@PathVariable ActionId id, @Valid @ParameterObject ChangesRequest request) {
        return table(id, "action " + id, request);
    }

    /** Gives them all as a table. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"from", "to", "format"})
    @GetMapping(
            path = OF_AGENCY,
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> agencyAsTable(@PathVariable AgencyId id, @Valid @ParameterObject ChangesRequest request) {
        return table(id, "agency " + id, request);
    }

    /** Gives them all as a table. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"from", "to", "format"})
    @GetMapping(
            path = OF_PLAN,
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> planAsTable(@PathVariable ReviewId id, @Valid @ParameterObject ChangesRequest request) {
        return table(id, "review " + id, request);
    }

    private ResponseEntity<ChangesPage> page(Id of, String what, ChangesRequest request) {
        AsOf from = from(request);
        AsOf to = to(request, from);
        return answers.ofOne(Belonging.PROJECTION, request.question(of, from, to), Changes.class, what)
                .map(changes -> new ChangesPage(
                        changes.name(),
                        changes.from(),
                        changes.to(),
                        changes.total(),
                        changes.kinds(),
                        changes.actions(),
                        Answers.nextPage(request.next(of, changes))));
    }

    private ResponseEntity<Resource> table(Id of, String what, ChangesRequest request) {
        AsOf from = from(request);
        AsOf to = to(request, from);
        Answers.Answered<Changes> changes =
                answers.ofOne(Belonging.PROJECTION, request.whole(of, from, to), Changes.class, what);
        return exports.file(
                ChangesTable.of(changes.answer(), from, to, "changes-" + of), request.file(), changes.position());
    }

    private AsOf from(ChangesRequest request) {
        return past.instant("from", Objects.requireNonNull(request.from()));
    }

    private AsOf to(ChangesRequest request, AsOf from) {
        AsOf to = request.to() == null ? past.thisInstant() : past.instant("to", request.to());
        if (!Objects.requireNonNull(to.recordedAt()).isAfter(from.recordedAt())) {
            throw new InvalidRequest(
                    List.of(new FieldProblem("to", "must be after from, " + from.recordedAt(), request.to())));
        }
        return to;
    }
}
