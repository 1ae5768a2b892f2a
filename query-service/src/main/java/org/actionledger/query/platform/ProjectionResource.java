package org.actionledger.query.platform;

import java.util.List;
import org.actionledger.events.provenance.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of projections, and do with them. */
@RestController
@RequestMapping("/api/v1/projections")
class ProjectionResource {

    private final Processors processors;
    private final ProjectionStatuses statuses;

    ProjectionResource(Processors processors, ProjectionStatuses statuses) {
        this.processors = processors;
        this.statuses = statuses;
    }

    record Projections(List<ProjectionStatus> projections) {}

    @GetMapping
    Projections all(Actor actor) {
        Operators.only(actor);
        return new Projections(
                processors.projections().stream().map(statuses::of).toList());
    }

    @GetMapping("/{name}")
    ProjectionStatus one(@PathVariable String name, Actor actor) {
        return statuses.of(processors.seenTo(name, actor));
    }
}
