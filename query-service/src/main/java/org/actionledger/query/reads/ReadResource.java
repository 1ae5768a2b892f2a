package org.actionledger.query.reads;

import jakarta.validation.Valid;
import java.util.List;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.platform.Answers;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.Declined;
import org.actionledger.query.platform.ReadKind;
import org.actionledger.query.reads.ReadTable.Row;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who read what. */
@RestController
class ReadResource {

    private final ReadTable table;

    ReadResource(ReadTable table) {
        this.table = table;
    }

    /**
     * Lists who read which audit trail, replay, export or national list, newest first, with the outcome. Only auditors and operators see it;
     * that they did is recorded like the rest.
     */
    @AuditedRead(
            value = ReadKind.READS,
            parameters = {"actor", "subject", "kind", "from", "to"})
    @GetMapping("/api/v1/reads")
    ReadList reads(@Valid @ParameterObject ReadListRequest request, Actor actor) {
        onlyAuditorsAndOperators(actor);
        List<Row> rows = table.rows(request.question(), request.before(), request.size() + 1);
        List<Row> page = rows.subList(0, Math.min(rows.size(), request.size()));
        return new ReadList(
                table.count(request.question()),
                page.stream().map(Row::reading).toList(),
                Answers.nextPage(
                        rows.size() > page.size() ? request.after(page.getLast().number()) : null));
    }

    private static void onlyAuditorsAndOperators(Actor actor) {
        if (actor.role() != Role.AUDITOR && actor.role() != Role.OPERATOR) {
            throw Declined.because(
                    ReadsProblem.ONLY_AUDITORS_AND_OPERATORS_SEE_READS,
                    HttpStatus.FORBIDDEN,
                    "Only auditors and operators see who read what.");
        }
    }
}
