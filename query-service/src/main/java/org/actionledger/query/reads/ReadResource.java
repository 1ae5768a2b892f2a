package org.actionledger.query.reads;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.OPERATOR;

import jakarta.validation.Valid;
import java.util.List;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.query.export.Exports;
import org.actionledger.query.export.FileRequest;
import org.actionledger.query.export.Form;
import org.actionledger.query.export.PageOfRows;
import org.actionledger.query.export.Title;
import org.actionledger.query.export.WholeList;
import org.actionledger.query.platform.Answers;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.ListFormRequest;
import org.actionledger.query.platform.ReadKind;
import org.actionledger.query.reads.ReadTable.Row;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who read what. */
@Allowed({AUDITOR, OPERATOR})
@RestController
class ReadResource {

    private static final String PATH = "/api/v1/reads";

    private final ReadTable table;
    private final Exports exports;

    ReadResource(ReadTable table, Exports exports) {
        this.table = table;
        this.exports = exports;
    }

    private record Page(
            long total, List<Reading> rows, @Nullable Long last) implements PageOfRows<Reading, Long> {}

    /**
     * Lists who read which audit trail, replay, export or national list, newest first, with the outcome. Only auditors and operators see it;
     * that they did is recorded like the rest.
     */
    @AuditedRead(
            value = ReadKind.READS,
            parameters = {"actor", "subject", "kind", "from", "to"})
    @GetMapping(PATH)
    ReadList reads(@Valid @ParameterObject ReadListRequest request, @Valid @ParameterObject ListFormRequest form) {
        Page page = page(request.question(), request.before(), request.size());
        return new ReadList(
                page.total(), page.rows(), Answers.nextPage(page.last() == null ? null : request.after(page.last())));
    }

    /** Gives the whole list as a table, for auditors and operators. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"actor", "subject", "kind", "from", "to", "format"})
    @GetMapping(
            path = PATH,
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> readsAsTable(
            @Valid @ParameterObject ReadListRequest request, @ParameterObject FileRequest file) {
        WholeList<Reading> all =
                WholeList.ofTable((@Nullable Long before) -> page(request.question(), before, WholeList.PAGE));
        return exports.file(ReadsTable.COLUMNS.table(new Title("Who read what", List.of(), "reads"), all), file);
    }

    private Page page(FindReads asked, @Nullable Long before, int size) {
        List<Row> rows = table.rows(asked, before, size + 1);
        List<Row> page = rows.subList(0, Math.min(rows.size(), size));
        return new Page(
                table.count(asked),
                page.stream().map(Row::reading).toList(),
                rows.size() > page.size() ? page.getLast().number() : null);
    }
}
