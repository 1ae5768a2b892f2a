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
    private final DeadLetterOffice deadLetters;

    ProjectionResource(
            Processors processors, ProjectionStatuses statuses, Rebuilding rebuilding, DeadLetterOffice deadLetters) {
        this.processors = processors;
        this.statuses = statuses;
        this.rebuilding = rebuilding;
        this.deadLetters = deadLetters;
    }

    record Projections(List<ProjectionStatus> projections) {}

    record DeadLetters(long total, List<DeadLetterOffice.Letter> deadLetters) {}

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

    @Operation(summary = "The first 200 events that the projection could not take, or that wait behind such an event")
    @GetMapping("/{name}/dead-letters")
    DeadLetters deadLetters(@PathVariable String name, Actor actor) {
        onlyOperatorsRunProjections(actor);
        Projection projection = projection(name);
        return new DeadLetters(
                processors.deadLetters(projection).size(), deadLetters.letters(projection, PageSize.MAX));
    }

    @Operation(summary = "Hands all dead letters to the projection once more")
    @PostMapping("/{name}/dead-letters/retry")
    ProjectionStatus retry(@PathVariable String name, Actor actor) {
        onlyOperatorsRunProjections(actor);
        Projection projection = projection(name);
        deadLetters.retry(projection);
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
