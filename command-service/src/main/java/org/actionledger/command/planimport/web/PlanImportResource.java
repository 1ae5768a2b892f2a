package org.actionledger.command.planimport.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.actionledger.command.planimport.ImportedPlans;
import org.actionledger.command.planimport.ImportedRow;
import org.actionledger.command.planimport.PlanImports;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.events.provenance.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans taken over from tables. */
@RestController
@RequestMapping("/api/v1/plan-imports")
class PlanImportResource {

    private final PlanImports imports;
    private final ImportedPlans imported;
    private final Clock clock;

    PlanImportResource(PlanImports imports, ImportedPlans imported, Clock clock) {
        this.imports = imports;
        this.imported = imported;
        this.clock = clock;
    }

    /** Takes over a plan: opens its review, and enters its agencies, recommendations and actions with all that is told of them. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportSummary> importPlan(@Valid @ModelAttribute NewPlanImport plan, Actor actor)
            throws IOException {
        if (plan.file().getSize() > PlanTooLarge.MOST_BYTES) {
            throw new PlanTooLarge();
        }
        ImportId id = imports.take(plan.file().getBytes(), plan.fileName(), plan.about(clock), actor);
        return ResponseEntity.created(URI.create("/api/v1/plan-imports/" + id)).body(planImport(id));
    }

    /** Tells what became of a plan. */
    @GetMapping("/{importId}")
    ImportSummary planImport(@PathVariable ImportId importId) {
        return imported.find(importId)
                .map(plan -> ImportSummary.of(plan, imported.flagged(importId)))
                .orElseThrow(() -> new ImportUnknown("There is no import " + importId + "."));
    }

    /** Gives a row of a plan as it was written, with what was read from it. */
    @GetMapping("/{importId}/rows/{row}")
    ImportedRow importedRow(@PathVariable ImportId importId, @PathVariable int row) {
        return imported.find(importId, row)
                .orElseThrow(() -> new ImportUnknown("Import " + importId + " has no row " + row + "."));
    }
}
