package org.actionledger.query.operations;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.OPERATOR;

import java.util.List;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.query.export.Exports;
import org.actionledger.query.export.FileRequest;
import org.actionledger.query.export.Form;
import org.actionledger.query.export.PageOfRows;
import org.actionledger.query.export.Title;
import org.actionledger.query.export.WholeList;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.Letter;
import org.actionledger.query.platform.ProjectionDesk;
import org.actionledger.query.platform.ReadKind;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of operators as files. */
@Allowed({AUDITOR, OPERATOR})
@RestController
@RequestMapping(
        path = "/api/v1/projections",
        produces = {Form.TEXT_CSV, Form.WORKBOOK})
class ProjectionFilesResource {

    private final ProjectionDesk desk;
    private final Exports exports;

    ProjectionFilesResource(ProjectionDesk desk, Exports exports) {
        this.desk = desk;
        this.exports = exports;
    }

    private record Letters(long total, List<Letter> rows) implements PageOfRows<Letter, Integer> {

        @Override
        public @Nullable Integer last() {
            return null;
        }
    }

    /** Gives how all projections are as a table. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"format"})
    @GetMapping
    ResponseEntity<Resource> projectionsAsTable(@ParameterObject FileRequest file) {
        Title title = new Title("Projections", List.of(), "projections");
        return exports.file(Tables.STATUSES.table(title, desk.statuses()), file);
    }

    /** Gives all events that the projection could not take, or that wait behind such an event, as a table. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"name", "format"})
    @Allowed(OPERATOR)
    @GetMapping("/{name}/dead-letters")
    ResponseEntity<Resource> deadLettersAsTable(@PathVariable String name, @ParameterObject FileRequest file) {
        WholeList<Letter> all = WholeList.ofTable(
                (@Nullable Integer _) -> new Letters(desk.deadLetters(name), desk.letters(name, WholeList.MOST)));
        Title title = new Title("Dead letters of " + name, List.of(), "dead-letters-" + name);
        return exports.file(Tables.LETTERS.table(title, all), file);
    }

    /** Gives what a check has found as a table: the first 1000 differences, by row and column. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"name", "number", "format"})
    @GetMapping("/{name}/checks/{number}")
    ResponseEntity<Resource> differencesAsTable(
            @PathVariable String name, @PathVariable long number, @ParameterObject FileRequest file) {
        Title title = new Title("Check " + number + " of " + name, List.of(), "check-" + number + "-of-" + name);
        return exports.file(Tables.DIFFERENCES.table(title, desk.differences(name, number)), file);
    }
}
