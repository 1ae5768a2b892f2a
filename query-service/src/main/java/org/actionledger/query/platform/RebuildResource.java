package org.actionledger.query.platform;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.identity.Allowed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds of projections, for operators. */
@Allowed(OPERATOR)
@RestController
@RequestMapping("/api/v1/projections")
class RebuildResource {

    private final RefoldDesk desk;

    RebuildResource(RefoldDesk desk) {
        this.desk = desk;
    }

    record Rebuilds(List<RefoldProgress> rebuilds) {}

    @Operation(
            summary = "Rebuilds every projection, but those that are rebuilt or checked just now; the events are read"
                    + " once for all of them. Where that leaves none it answers 409 with the progress of one")
    @PostMapping("/rebuilds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Rebuilds startRebuilds(Actor actor) {
        return new Rebuilds(desk.startAllOrRefuse(Purpose.REBUILD, actor.id()));
    }

    @Operation(
            summary = "Folds all events into new tables beside the present ones, which take their place once they have"
                    + " caught up; while one is under way it answers 409 with its progress")
    @PostMapping("/{name}/rebuilds")
    ResponseEntity<RefoldProgress> startRebuild(@PathVariable String name, Actor actor) {
        Refold started = desk.start(name, Purpose.REBUILD, actor.id());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/projections/" + name + "/rebuilds/" + started.number()))
                .body(desk.progress(started));
    }

    @Operation(summary = "The last 50 rebuilds, youngest first")
    @Allowed({AUDITOR, OPERATOR})
    @GetMapping("/{name}/rebuilds")
    Rebuilds rebuilds(@PathVariable String name) {
        return new Rebuilds(desk.list(name, Purpose.REBUILD));
    }

    @Operation(summary = "How far a rebuild is")
    @Allowed({AUDITOR, OPERATOR})
    @GetMapping("/{name}/rebuilds/{number}")
    RefoldProgress rebuild(@PathVariable String name, @PathVariable long number) {
        return desk.progress(desk.find(name, Purpose.REBUILD, number));
    }

    @Operation(summary = "Cancels a rebuild and drops what it has filled; one that has ended stays as it is")
    @DeleteMapping("/{name}/rebuilds/{number}")
    RefoldProgress cancelRebuild(@PathVariable String name, @PathVariable long number) {
        return desk.progress(desk.cancel(name, Purpose.REBUILD, number));
    }
}
