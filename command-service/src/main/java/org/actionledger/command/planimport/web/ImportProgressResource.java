package org.actionledger.command.planimport.web;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import io.swagger.v3.oas.annotations.Operation;
import org.actionledger.command.planimport.draft.Draft;
import org.actionledger.command.planimport.draft.Drafts;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.command.planimport.run.ImportRuns;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.consistency.ConsistencyTokens;
import org.actionledger.platform.identity.Allowed;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How far imports are. */
@Allowed({COORDINATOR, AUDITOR})
@RestController
@RequestMapping("/api/v1/plan-imports/{importId}/progress")
class ImportProgressResource {

    private final ImportRuns runs;
    private final Drafts drafts;
    private final ProgressListeners listeners;
    private final ConsistencyTokens tokens;

    ImportProgressResource(ImportRuns runs, Drafts drafts, ProgressListeners listeners, ConsistencyTokens tokens) {
        this.runs = runs;
        this.drafts = drafts;
        this.listeners = listeners;
        this.tokens = tokens;
    }

    /**
     * Tells how far an import, or its reversal, is. Asked for as {@code text/event-stream}, tells each change until it is done or stopped, as
     * events {@code progress} and then one {@code done} or {@code stopped}, each with the same JSON.
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ImportProgress importProgress(@PathVariable ImportId importId, Actor actor) {
        return progress(importId, actor);
    }

    @Operation(hidden = true) // the same operation; RunOperations adds the other form of its answer
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter followImport(@PathVariable ImportId importId, Actor actor) {
        return listeners.tell(progress(importId, actor), () -> progress(importId, actor));
    }

    private ImportProgress progress(ImportId importId, Actor actor) {
        Draft draft = drafts.find(importId, actor);
        return runs.progress(importId)
                .map(run -> ImportProgress.of(run, tokens))
                .orElseGet(() -> ImportProgress.without(importId, drafts.state(draft)));
    }
}
