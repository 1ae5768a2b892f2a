package org.actionledger.command.planimport.web;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.actionledger.command.door.SeenVersion;
import org.actionledger.command.planimport.draft.Draft;
import org.actionledger.command.planimport.draft.Drafts;
import org.actionledger.command.planimport.draft.RowsOf;
import org.actionledger.command.planimport.draft.TypeMissing;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.actionledger.platform.version.ETag;
import org.actionledger.platform.version.MixedPage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Plans taken over from tables: uploaded as drafts, mended, confirmed. */
@Allowed(COORDINATOR)
@RestController
@RequestMapping("/api/v1/plan-imports")
class PlanImportResource {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private final Drafts drafts;
    private final Clock clock;

    PlanImportResource(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Makes a draft of a plan: shows what was read and what would come of it, and enters nothing. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportPage> uploadPlan(@Valid @ModelAttribute NewPlanImport plan, Actor actor) throws IOException {
        if (plan.file().getSize() > PlanTooLarge.MOST_BYTES) {
            throw new PlanTooLarge();
        }
        try {
            Draft draft = drafts.begin(plan.file().getBytes(), plan.fileName(), plan.about(clock), actor);
            return ResponseEntity.created(place(draft.importId()))
                    .eTag(ETag.of(draft.version()))
                    .body(page(draft, actor));
        } catch (TypeMissing missing) {
            throw typeMissing("type");
        }
    }

    /** Lists a partnership's plans, youngest first. */
    @Allowed({COORDINATOR, AUDITOR})
    @GetMapping
    PlanImportList planImports(@RequestParam AgencyId partnership, Actor actor) {
        return new PlanImportList(drafts.of(partnership, actor).stream()
                .map(draft -> ImportLine.of(draft, drafts.state(draft)))
                .toList());
    }

    /** Tells what would come of a plan, or what became of it. */
    @Allowed({COORDINATOR, AUDITOR})
    @GetMapping("/{importId}")
    ResponseEntity<ImportPage> planImport(@PathVariable ImportId importId, Actor actor) {
        Draft draft = drafts.find(importId, actor);
        MixedPage.isAbout(draft.version()); // and shows how far it is entered
        return ResponseEntity.ok(page(draft, actor));
    }

    /** Answers what a draft asks, mends its cells, or says of rows what they are; the draft is read anew. */
    @PatchMapping(path = "/{importId}", consumes = MERGE_PATCH)
    ResponseEntity<ImportPage> mendPlan(
            @PathVariable ImportId importId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PlanAnswers.class)))
                    @RequestBody
                    JsonNode answers,
            SeenVersion seen,
            Actor actor) {
        try {
            Draft draft = drafts.change(importId, answers, seen.number(), actor);
            return ResponseEntity.ok().eTag(ETag.of(draft.version())).body(page(draft, actor));
        } catch (TypeMissing missing) {
            throw typeMissing("about.type");
        }
    }

    /** Forgets a draft that was never confirmed. */
    @DeleteMapping("/{importId}")
    ResponseEntity<Void> discardPlan(@PathVariable ImportId importId, SeenVersion seen, Actor actor) {
        drafts.discard(importId, seen.number(), actor);
        return ResponseEntity.noContent().build();
    }

    /** Confirms what the draft shows in the version that was looked at; it is entered from then on, whatever falls over meanwhile. */
    @PostMapping("/{importId}/confirmation")
    ResponseEntity<ImportPage> confirmPlan(@PathVariable ImportId importId, SeenVersion seen, Actor actor) {
        Draft draft = drafts.confirm(importId, seen.number(), actor);
        return ResponseEntity.accepted()
                .location(place(importId))
                .eTag(ETag.of(draft.version()))
                .body(page(draft, actor));
    }

    private ImportPage page(Draft draft, Actor actor) {
        return ImportPage.of(
                draft,
                drafts.state(draft),
                drafts.rows(draft.importId(), 1, ImportPage.MOST_FLAGGED, RowsOf.FLAGGED, actor));
    }

    private static URI place(ImportId importId) {
        return URI.create("/api/v1/plan-imports/" + importId);
    }

    private static InvalidRequest typeMissing(String field) {
        return new InvalidRequest(List.of(new FieldProblem(field, NewPlanImport.typeMissing(), null)));
    }
}
