package org.actionledger.query.platform;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of projections, and do with them. */
@RestController
@RequestMapping("/api/v1/projections")
class ProjectionResource {

    private final Processors processors;
    private final ProjectionStatuses statuses;
    private final Rebuilding rebuilding;

    ProjectionResource(Processors processors, ProjectionStatuses statuses, Rebuilding rebuilding) {
        this.processors = processors;
        this.statuses = statuses;
        this.rebuilding = rebuilding;
    }

    record Projections(List<ProjectionStatus> projections) {}

    @GetMapping
    Projections all(Actor actor) {
        onlyOperatorsRunProjections(actor);
        return new Projections(
                processors.projections().stream().map(statuses::of).toList());
    }

    @GetMapping("/{name}")
    ProjectionStatus one(@PathVariable String name, Actor actor) {
        onlyOperatorsRunProjections(actor);
        return statuses.of(projection(name));
    }

    @Operation(summary = "Empties the projection and reads all events again; while it does, its answers are incomplete")
    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionStatus rebuild(@PathVariable String name, Actor actor) {
        onlyOperatorsRunProjections(actor);
        Projection projection = projection(name);
        rebuilding.rebuild(projection);
        return statuses.of(projection);
    }

    private Projection projection(String name) {
        return processors.projection(name).orElseThrow(() -> Declined.unknown("projection " + name));
    }

    private static void onlyOperatorsRunProjections(Actor actor) {
        if (actor.role() != Role.OPERATOR) {
            throw Declined.onlyOperators();
        }
    }
}
