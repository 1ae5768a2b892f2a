package org.actionledger.query.platform;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.identity.Allowed;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checks of projections against their events, for operators. */
@Allowed(OPERATOR)
@RestController
@RequestMapping("/api/v1/projections")
class CheckResource {

    private final RefoldDesk desk;
    private final Differences differences;

    CheckResource(RefoldDesk desk, Differences differences) {
        this.desk = desk;
        this.differences = differences;
    }

    record Checks(List<RefoldProgress> checks) {}

    /**
     * A check and what it has found.
     *
     * @param differences the first 1000, by row and column
     */
    record Check(RefoldProgress check, List<Difference> differences) {}

    @Operation(
            summary = "Compares every projection with a fresh fold of all events, but those that are rebuilt or checked"
                    + " just now. Where that leaves none it answers 409 with the progress of one")
    @PostMapping("/checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Checks startChecks(Actor actor) {
        return new Checks(desk.startAllOrRefuse(Purpose.CHECK, actor.id()));
    }

    @Operation(
            summary = "Compares the projection with a fresh fold of all events; while a check or a rebuild is under way"
                    + " it answers 409 with its progress")
    @PostMapping("/{name}/checks")
    ResponseEntity<RefoldProgress> startCheck(@PathVariable String name, Actor actor) {
        Refold started = desk.start(name, Purpose.CHECK, actor.id());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/projections/" + name + "/checks/" + started.number()))
                .body(desk.progress(started));
    }

    @Operation(summary = "The last 50 checks, youngest first")
    @Allowed({AUDITOR, OPERATOR})
    @GetMapping("/{name}/checks")
    Checks checks(@PathVariable String name) {
        return new Checks(desk.list(name, Purpose.CHECK));
    }

    @Operation(summary = "How far a check is, and what it has found")
    @Allowed({AUDITOR, OPERATOR})
    @GetMapping("/{name}/checks/{number}")
    Check check(@PathVariable String name, @PathVariable long number, @Valid @ParameterObject ListFormRequest form) {
        return found(desk.find(name, Purpose.CHECK, number));
    }

    @Operation(summary = "Cancels a check; one that has ended stays as it is")
    @DeleteMapping("/{name}/checks/{number}")
    Check cancelCheck(@PathVariable String name, @PathVariable long number) {
        return found(desk.cancel(name, Purpose.CHECK, number));
    }

    private Check found(Refold check) {
        return new Check(desk.progress(check), differences.of(check));
    }
}
