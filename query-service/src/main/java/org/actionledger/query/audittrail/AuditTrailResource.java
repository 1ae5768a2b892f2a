package org.actionledger.query.audittrail;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.actionledger.events.action.ActionId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.AsOfRequest;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Answers;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.ReadKind;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a status came to be. */
@RestController
class AuditTrailResource {

    static final String PATH = "/api/v1/actions/{id}/audit-trail";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Answers answers;
    private final Past past;
    private final TrailPrint print;

    AuditTrailResource(Answers answers, Past past, TrailPrint print) {
        this.answers = answers;
        this.past = past;
        this.print = print;
    }

    /**
     * Shows how an action came to be as it is. Every change in the order it was recorded: from which status to which, what each field was
     * and is, who, in which role, for which agency and on whose behalf, why, on what evidence, when it was recorded and since when it was
     * true, and what brought it about. An entry that was wrong stays as it was, and shows what later entries say is right. JSON comes page by
     * page; CSV and HTML hold the whole trail with the narratives.
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
    @GetMapping(path = PATH, produces = "text/csv")
    ResponseEntity<byte[]> auditTrailAsCsv(
            @PathVariable ActionId id,
            @Valid @ParameterObject AuditTrailDocumentRequest request,
            @ParameterObject AsOfRequest point) {
        return document(
                whole(id, request, point),
                CSV,
                trail -> TrailCsv.of(trail, request.marked()),
                trail -> Map.of(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + trail.fileName() + "\""));
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
        return document(
                whole(id, request, point), HTML, print::of, _ -> Map.of("Content-Security-Policy", print.policy()));
    }

    private Answers.Answered<WholeAuditTrail> whole(ActionId id, AuditTrailDocumentRequest request, AsOfRequest point) {
        FindWholeAuditTrail question = request.question(id, past.point(point));
        return answers.ofOne(AuditTrailProjection.NAME, question, WholeAuditTrail.class, "action " + id);
    }

    private static ResponseEntity<byte[]> document(
            Answers.Answered<WholeAuditTrail> answered,
            MediaType type,
            Function<WholeAuditTrail, String> form,
            Function<WholeAuditTrail, Map<String, String>> headers) {
        ResponseEntity<byte[]> entity = answered.map(trail -> form.apply(trail).getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.status(entity.getStatusCode())
                .headers(entity.getHeaders())
                .headers(all -> headers.apply(answered.answer()).forEach(all::set))
                .contentType(type)
                .body(entity.getBody());
    }
}
