package org.actionledger.command.planimport.web;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.actionledger.command.planimport.draft.DraftRow;
import org.actionledger.command.planimport.draft.Drafts;
import org.actionledger.command.planimport.draft.RowsOf;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.platform.version.MixedPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows of plans, none of which is lost: neither those that are no actions, nor those that a person left out. */
@Allowed({COORDINATOR, AUDITOR})
@RestController
@RequestMapping("/api/v1/plan-imports/{importId}/rows")
class PlanRowResource {

    private final Drafts drafts;

    PlanRowResource(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Lists the rows of a plan in their order.
     *
     * @param from the first that is wanted, by its place below the headings
     * @param limit how many at most
     * @param only those of one sort
     */
    @GetMapping
    RowPage planRows(
            @PathVariable ImportId importId,
            @RequestParam(defaultValue = "1") @Min(1) int from,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(defaultValue = "any") RowsOf only,
            Actor actor) {
        return RowPage.of(drafts.rows(importId, from, limit + 1, only, actor), limit);
    }

    /** Gives a row of a plan as it was written, with what was read from it and what comes of it. Its tag is the version of the draft. */
    @GetMapping("/{row}")
    DraftRow planRow(@PathVariable ImportId importId, @PathVariable int row, Actor actor) {
        MixedPage.isAbout(drafts.find(importId, actor).version()); // first: the row is never older than its tag
        return drafts.row(importId, row, actor);
    }
}
