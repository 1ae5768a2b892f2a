package org.actionledger.query.agencies;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;
import static org.actionledger.events.provenance.Role.OPERATOR;
import static org.actionledger.events.provenance.Role.OVERSIGHT;

import jakarta.validation.Valid;
import org.actionledger.events.agency.AgencyId;
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

/** The registry of agencies. */
@Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR, OVERSIGHT, OPERATOR})
@RestController
class AgencyResource {

    private final Answers answers;
    private final Past past;
    private final Exports exports;

    AgencyResource(Answers answers, Past past, Exports exports) {
        this.answers = answers;
        this.past = past;
        this.exports = exports;
    }

    /** Finds agencies by a part of any of their names, in the order of their names. */
    @GetMapping("/api/v1/agencies")
    ResponseEntity<AgencyList> agencies(
            @Valid @ParameterObject AgencyListRequest request,
            @Valid @ParameterObject ListFormRequest form,
            @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        return answers.of(AgenciesProjection.NAME, request.question(asOf), FoundAgencies.class)
                .map(answer -> new AgencyList(
                        asOf, answer.total(), answer.agencies(), Answers.nextPage(request.next(answer))));
    }

    /** Gives the whole list as a table. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"kind", "format", "recordedAt", "effectiveOn"})
    @GetMapping(
            path = "/api/v1/agencies",
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> agenciesAsTable(
            @Valid @ParameterObject AgencyListRequest request,
            @ParameterObject AsOfRequest point,
            @ParameterObject FileRequest file) {
        AsOf asOf = past.point(point);
        WholeList<FoundAgencies.Line> all = WholeList.of((FindAgencies.@Nullable Place after) -> answers.of(
                AgenciesProjection.NAME, request.question(asOf, after, WholeList.PAGE), FoundAgencies.class));
        Title title = Title.of("Agencies", asOf, past.isNow(asOf), "agencies");
        return exports.file(AgenciesTable.COLUMNS.table(title, all), file, all.position());
    }

    /** Shows an agency with all its names, what it took the place of, and what took its place. The tag is the agency's version. */
    @GetMapping("/api/v1/agencies/{id}")
    ResponseEntity<AgencyPage> agency(@PathVariable AgencyId id, @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        Answers.Answered<AgencyPage> agency =
                answers.ofOne(AgenciesProjection.NAME, new FindAgency(id, asOf), AgencyPage.class, "agency " + id);
        return past.isNow(asOf) ? agency.about(AgencyPage::version) : agency.entity();
    }
}
