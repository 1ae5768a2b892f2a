package org.actionledger.query.audittrail;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import org.actionledger.events.action.ActionId;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.query.export.Exports;
import org.actionledger.query.export.Form;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.AsOfRequest;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Answers;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.ReadKind;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a status came to be. */
@Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR})
@RestController
class AuditTrailResource {

    static final String PATH = "/api/v1/actions/{id}/audit-trail";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Answers answers;
    private final Past past;
    private final TrailPrint print;
    private final Exports exports;

    AuditTrailResource(Answers answers, Past past, TrailPrint print, Exports exports) {
        this.answers = answers;
        this.past = past;
        this.print = print;
        this.exports = exports;
    }

    /**
     * Shows how an action came to be as it is. Every change in the order it was recorded: from which status to which, what each field was
     * and is, who, in which role, for which agency and on whose behalf, why, on what evidence, when it was recorded and since when it was
     * true, and what brought it about. An entry that was wrong stays as it was, and shows what later entries say is right. JSON comes page by
     * page; CSV, XLSX and HTML hold the whole trail with the narratives.
     */
    @AuditedRead(
            value = ReadKind.AUDIT_TRAIL,
            parameters = {"only", "format", "recordedAt", "effectiveOn"})
    @GetMapping(PATH)
    ResponseEntity<AuditTrailPage> auditTrail(
            @PathVariable ActionId id,
            @Valid @ParameterObject AuditTrailRequest request,
            @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        return answers.ofOne(AuditTrailProjection.NAME, request.question(id, asOf), AuditTrail.class, "action " + id)
                .map(answer -> new AuditTrailPage(
                        asOf,
                        answer.actionId(),
                        answer.reference(),
                        answer.total(),
                        answer.entries(),
                        Answers.nextPage(request.next(answer))));
    }

    /** Gives the whole trail as a table, a row for each entry. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"only", "format", "recordedAt", "effectiveOn"})
    @GetMapping(
            path = PATH,
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> auditTrailAsTable(
            @PathVariable ActionId id,
            @Valid @ParameterObject AuditTrailDocumentRequest request,
            @ParameterObject AsOfRequest point) {
        Answers.Answered<WholeAuditTrail> trail = whole(id, request, point);
        return exports.file(TrailTable.of(trail.answer()), request.file(), trail.position());
    }

    /** Gives the whole trail as a page to read and to print. */
    @AuditedRead(
            value = ReadKind.AUDIT_TRAIL,
            parameters = {"only", "format", "recordedAt", "effectiveOn"})
    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> auditTrailAsPage(
            @PathVariable ActionId id,
            @Valid @ParameterObject AuditTrailDocumentRequest request,
            @ParameterObject AsOfRequest point) {
        Answers.Answered<WholeAuditTrail> trail = whole(id, request, point);
        return ResponseEntity.ok()
                .header(Answers.READ_POSITION, Long.toString(trail.position()))
                .header("Content-Security-Policy", print.policy())
                .contentType(HTML)
                .body(print.of(trail.answer()).getBytes(StandardCharsets.UTF_8));
    }

    private Answers.Answered<WholeAuditTrail> whole(ActionId id, AuditTrailDocumentRequest request, AsOfRequest point) {
        FindWholeAuditTrail question = request.question(id, past.point(point));
        return answers.ofOne(AuditTrailProjection.NAME, question, WholeAuditTrail.class, "action " + id);
    }
}
