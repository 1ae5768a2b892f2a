package org.actionledger.query.overdue;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;
import static org.actionledger.events.provenance.Role.OVERSIGHT;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RestController;

/** The overdue list over HTTP. */
@Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR, OVERSIGHT})
@RestController
class OverdueResource {

    private static final String PATH = "/api/v1/overdue-actions";

    private final Answers answers;
    private final Past past;
    private final Exports exports;

    OverdueResource(Answers answers, Past past, Exports exports) {
        this.answers = answers;
        this.past = past;
        this.exports = exports;
    }

    @AuditedRead(
            value = ReadKind.NATIONAL_LIST,
            parameters = {"agencyKind", "rag", "assuredRag", "minDaysOverdue", "maxDaysOverdue", "asOf", "sort"},
            unlessNarrowedBy = {"agency", "partnership", "review"})
    @GetMapping(PATH)
    ResponseEntity<OverdueList> overdueActions(
            @Valid @ParameterObject OverdueRequest request,
            @Valid @ParameterObject ListFormRequest form,
            @ParameterObject AsOfRequest point) {
        return answers.of(OverdueProjection.NAME, request.question(point, past.point(point)), OverdueActions.class)
                .map(answer -> new OverdueList(
                        answer.asOf(), answer.total(), answer.actions(), Answers.nextPage(request.next(answer))));
    }

    /** Gives the whole list as a table. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {
                "agency",
                "partnership",
                "review",
                "agencyKind",
                "rag",
                "assuredRag",
                "minDaysOverdue",
                "maxDaysOverdue",
                "sort",
                "format",
                "recordedAt",
                "effectiveOn"
            })
    @GetMapping(
            path = PATH,
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> overdueAsTable(
            @Valid @ParameterObject OverdueRequest request,
            @ParameterObject AsOfRequest point,
            @ParameterObject FileRequest file) {
        AsOf asOf = past.point(point);
        WholeList<OverdueAction> all = WholeList.of((FindOverdueActions.@Nullable Place after) -> answers.of(
                OverdueProjection.NAME, request.question(asOf, after, WholeList.PAGE), OverdueActions.class));
        Title title = Title.of("Overdue actions", asOf, past.isNow(asOf), "overdue-actions");
        return exports.file(OverdueTable.COLUMNS.table(title, all), file, all.position());
    }
}
