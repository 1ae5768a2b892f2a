package org.actionledger.query.platform;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.OPERATOR;

import jakarta.validation.Valid;
import java.util.List;
import org.actionledger.platform.identity.Allowed;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of projections, and do with them. */
@Allowed({AUDITOR, OPERATOR})
@RestController
@RequestMapping("/api/v1/projections")
class ProjectionResource {

    private final Processors processors;
    private final ProjectionStatuses statuses;
    private final ProjectionDesk desk;

    ProjectionResource(Processors processors, ProjectionStatuses statuses, ProjectionDesk desk) {
        this.processors = processors;
        this.statuses = statuses;
        this.desk = desk;
    }

    record Projections(List<ProjectionStatus> projections) {}

    /** Shows how all projections are: how far they have read, and what they could not take. */
    @GetMapping
    Projections projections(@Valid @ParameterObject ListFormRequest form) {
        return new Projections(desk.statuses());
    }

    /** Shows how a projection is. */
    @GetMapping("/{name}")
    ProjectionStatus projection(@PathVariable String name) {
        return statuses.of(processors.called(name));
    }
}
