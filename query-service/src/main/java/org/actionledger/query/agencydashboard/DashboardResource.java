package org.actionledger.query.agencydashboard;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.past.AsOfRequest;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Answers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Dashboards over HTTP. */
@RestController
class DashboardResource {

    private final Answers answers;
    private final Past past;

    DashboardResource(Answers answers, Past past) {
        this.answers = answers;
        this.past = past;
    }

    @Operation(summary = "How the actions stand that an agency leads, alone or jointly")
    @GetMapping("/api/v1/agencies/{id}/dashboard")
    ResponseEntity<Dashboard> agency(@PathVariable AgencyId id, @ParameterObject AsOfRequest point) {
        return dashboard(Scope.AGENCY, id.value(), point, "agency " + id);
    }

    @Operation(summary = "How the actions stand of all reviews of a partnership")
    @GetMapping("/api/v1/partnerships/{id}/dashboard")
    ResponseEntity<Dashboard> partnership(@PathVariable AgencyId id, @ParameterObject AsOfRequest point) {
        return dashboard(Scope.PARTNERSHIP, id.value(), point, "partnership " + id);
    }

    @Operation(summary = "How the actions of a review stand")
    @GetMapping("/api/v1/reviews/{id}/dashboard")
    ResponseEntity<Dashboard> review(@PathVariable ReviewId id, @ParameterObject AsOfRequest point) {
        return dashboard(Scope.REVIEW, id.value(), point, "review " + id);
    }

    private ResponseEntity<Dashboard> dashboard(Scope scope, UUID id, AsOfRequest point, String what) {
        FindDashboard question = new FindDashboard(scope, id, past.point(point));
        return answers.ofOne(DashboardProjection.NAME, question, Dashboard.class, what)
                .entity();
    }
}
