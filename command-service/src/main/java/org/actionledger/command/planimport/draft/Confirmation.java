package org.actionledger.command.planimport.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actionledger.command.planimport.difference.Effect;
import org.actionledger.command.planimport.difference.Proposal;
import org.actionledger.command.planimport.draft.Findings.Agency;
import org.actionledger.command.planimport.draft.KeptDrafts.Kept;
import org.actionledger.command.planimport.draft.KeptRows.Shown;
import org.actionledger.command.planimport.run.ImportRuns;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.jspecify.annotations.Nullable;

/** Confirms drafts that are locked: what is done is what was shown, or nothing. */
class Confirmation {

    private final KeptDrafts drafts;
    private final KeptRows rows;
    private final RememberedColumns remembered;
    private final ImportRuns runs;

    Confirmation(KeptDrafts drafts, KeptRows rows, RememberedColumns remembered, ImportRuns runs) {
        this.drafts = drafts;
        this.rows = rows;
        this.remembered = remembered;
        this.runs = runs;
    }

    /** The draft as confirmed, its version unchanged; or the draft as it reads now, as a new version, where that is not what was shown. */
    Draft of(Kept kept, DraftReading.Read now, Actor actor) {
        Draft shown = kept.draft();
        Proposal proposal = now.proposal();
        if (proposal == null || !isAsShown(shown, now)) {
            Draft other = shown.readAnew(shown.about(), now.findings());
            drafts.change(other, kept.answers());
            rows.write(shown.importId(), now.rows());
            return other;
        }
        Draft confirmed = shown.confirmed(entered(now.findings(), proposal));
        drafts.change(confirmed, kept.answers());
        Map<Integer, ActionId> actions = new HashMap<>();
        proposal.rows().forEach(row -> {
            if (row.actionId() != null) {
                actions.put(row.row(), row.actionId());
            }
        });
        rows.enter(shown.importId(), actions);
        List<String> headings =
                now.findings().columns().stream().map(Findings.Column::heading).toList();
        remembered.remember(headings, kept.answers().columns(), shown.about().partnership());
        runs.start(shown.importId(), proposal.steps(), proposal.rows().size(), actor);
        return confirmed;
    }

    private boolean isAsShown(Draft shown, DraftReading.Read now) {
        Map<Integer, Shown> before = rows.shown(shown.importId());
        return shown.findings().newReview() == now.findings().newReview()
                && agencies(shown.findings()).equals(agencies(now.findings()))
                && now.rows().stream().allMatch(row -> isAsShown(before.get(row.row()), row));
    }

    private static boolean isAsShown(@Nullable Shown before, DraftRow now) {
        return before != null
                && before.effect() == now.effect()
                && before.changes().equals(now.changes())
                && (now.effect() == Effect.NEW || Objects.equals(before.actionId(), now.actionId()));
    }

    /** Whom each name stands for; one that is new has no id that would matter. */
    private static Map<String, String> agencies(Findings findings) {
        Map<String, String> agencies = new HashMap<>();
        findings.agencies()
                .forEach(agency ->
                        agencies.put(agency.name(), agency.isNew() ? "new" : String.valueOf(agency.agencyId())));
        return agencies;
    }

    private static Findings entered(Findings findings, Proposal proposal) {
        Map<String, AgencyId> ids = new HashMap<>();
        proposal.agencies().forEach((agency, id) -> ids.put(agency.name(), id));
        List<Agency> agencies = findings.agencies().stream()
                .map(agency -> {
                    AgencyId id = ids.get(agency.name());
                    return agency.isNew() && id != null ? agency.entered(id) : agency;
                })
                .toList();
        return new Findings(
                proposal.reviewId(),
                findings.newReview(),
                findings.columns(),
                agencies,
                findings.counts(),
                findings.questions(),
                findings.notInFile());
    }
}
