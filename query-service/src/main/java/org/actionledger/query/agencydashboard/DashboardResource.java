package org.actionledger.query.agencydashboard;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;
import static org.actionledger.events.provenance.Role.OVERSIGHT;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.query.export.Exports;
import org.actionledger.query.export.FileRequest;
import org.actionledger.query.export.Form;
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

/** Dashboards over HTTP. */
@Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR, OVERSIGHT})
@RestController
class DashboardResource {

    private static final String OF_AGENCY = "/api/v1/agencies/{id}/dashboard";
    private static final String OF_PARTNERSHIP = "/api/v1/partnerships/{id}/dashboard";
    private static final String OF_REVIEW = "/api/v1/reviews/{id}/dashboard";

    private final Answers answers;
    private final Past past;
    private final Exports exports;

    DashboardResource(Answers answers, Past past, Exports exports) {
        this.answers = answers;
        this.past = past;
        this.exports = exports;
    }

    @Operation(summary = "How the actions stand that an agency leads, alone or jointly")
    @GetMapping(OF_AGENCY)
    ResponseEntity<Dashboard> agencyDashboard(
            @PathVariable AgencyId id,
            @ParameterObject AgencyDashboardRequest request,
            @ParameterObject AsOfRequest point,
            @Valid @ParameterObject ListFormRequest form) {
        return dashboard(Scope.AGENCY, id.value(), request.partnership(), point, "agency " + id)
                .entity();
    }

    @Operation(summary = "How the actions stand of all reviews of a partnership")
    @GetMapping(OF_PARTNERSHIP)
    ResponseEntity<Dashboard> partnershipDashboard(
            @PathVariable AgencyId id,
            @ParameterObject AsOfRequest point,
            @Valid @ParameterObject ListFormRequest form) {
        return dashboard(Scope.PARTNERSHIP, id.value(), null, point, "partnership " + id)
                .entity();
    }

    @Operation(summary = "How the actions of a review stand")
    @GetMapping(OF_REVIEW)
    ResponseEntity<Dashboard> reviewDashboard(
            @PathVariable ReviewId id,
            @ParameterObject AsOfRequest point,
            @Valid @ParameterObject ListFormRequest form) {
        return dashboard(Scope.REVIEW, id.value(), null, point, "review " + id).entity();
    }

    /** Gives all figures as a table, with the trend by month. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"partnership", "format", "recordedAt", "effectiveOn"})
    @GetMapping(
            path = OF_AGENCY,
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> agencyAsTable(
            @PathVariable AgencyId id,
            @ParameterObject AgencyDashboardRequest request,
            @ParameterObject AsOfRequest point,
            @ParameterObject FileRequest file) {
        return table(dashboard(Scope.AGENCY, id.value(), request.partnership(), point, "agency " + id), file);
    }

    /** Gives all figures as a table, with the trend by month. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"format", "recordedAt", "effectiveOn"})
    @GetMapping(
            path = OF_PARTNERSHIP,
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> partnershipAsTable(
            @PathVariable AgencyId id, @ParameterObject AsOfRequest point, @ParameterObject FileRequest file) {
        return table(dashboard(Scope.PARTNERSHIP, id.value(), null, point, "partnership " + id), file);
    }

    /** Gives all figures as a table, with the trend by month. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"format", "recordedAt", "effectiveOn"})
    @GetMapping(
            path = OF_REVIEW,
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> reviewAsTable(
            @PathVariable ReviewId id, @ParameterObject AsOfRequest point, @ParameterObject FileRequest file) {
        return table(dashboard(Scope.REVIEW, id.value(), null, point, "review " + id), file);
    }

    private ResponseEntity<Resource> table(Answers.Answered<Dashboard> dashboard, FileRequest file) {
        boolean now = past.isNow(dashboard.answer().asOf());
        return exports.file(DashboardTable.of(dashboard.answer(), now), file, dashboard.position());
    }

    private Answers.Answered<Dashboard> dashboard(
            Scope scope, UUID id, @Nullable AgencyId partnership, AsOfRequest point, String what) {
        FindDashboard question = new FindDashboard(scope, id, partnership, past.point(point));
        return answers.ofOne(DashboardProjection.NAME, question, Dashboard.class, what);
    }
}
