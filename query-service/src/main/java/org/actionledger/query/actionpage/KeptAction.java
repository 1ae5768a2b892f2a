package org.actionledger.query.actionpage;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionledger.command.action.ActionState;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say of an action, in the aggregate's own words, so that the one can be held against the other.
 *
 * @param version as the tables know it
 * @param state without entries, and without the person who reported completion: the tables hold neither
 * @param entries what the tables hold of entries
 */
public record KeptAction(long version, ActionState state, List<KeptEntry> entries) {

    /**
     * What a part of the tables holds of an entry; null is what that part does not hold of it.
     *
     * @param part which part it is
     * @param event the id of the event that made the entry
     */
    public record KeptEntry(
            String part,
            String event,
            @Nullable String text,
            @Nullable Rag rating,
            @Nullable LocalDate effectiveOn) {}

    static KeptAction of(Promised promised, Standing standing, long version) {
        Promised.Extension extension = promised.extension();
        Standing.Update update = standing.update();
        Standing.Completion completion = standing.completion();
        Standing.Closing closing = standing.closing();
        ActionState state = new ActionState(
                promised.reference(),
                promised.recommendationId(),
                promised.reviewId(),
                promised.partnership(),
                standing.status().status(),
                promised.wording().parts(),
                promised.wording().description(),
                promised.wording().scope(),
                promised.wording().intendedOutcome(),
                promised.leads().lead(),
                promised.leads().joint(),
                promised.leads().responsible(),
                promised.targets().stream().map(Promised.Target::present).toList(),
                steps(promised.milestones().stream())
                        .map(Milestone::milestoneId)
                        .toList(),
                new LinkedHashSet<>(steps(promised.milestones().stream().filter(step -> step.achievedOn() != null))
                        .map(Milestone::milestoneId)
                        .toList()),
                proofs(promised.evidence().stream().filter(proof -> proof.withdrawnBecause() == null))
                        .map(Evidence::evidenceId)
                        .toList(),
                new LinkedHashSet<>(
                        proofs(promised.evidence().stream().filter(proof -> proof.withdrawnBecause() != null))
                                .map(Evidence::evidenceId)
                                .toList()),
                standing.reported() == null ? null : standing.reported().rag(),
                standing.assured() == null ? null : standing.assured().rag(),
                extension == null ? null : new ActionState.OpenExtension(extension.target(), extension.proposed()),
                standing.question() != null,
                update == null ? null : update.event(),
                completion == null ? null : completion.effectiveOn(),
                null,
                closing == null ? null : closing.closure(),
                closing == null ? null : closing.effectiveOn(),
                Map.of());
        return new KeptAction(version, state, entries(promised, standing));
    }

    private static Stream<Milestone> steps(Stream<Promised.Step> steps) {
        return steps.map(Promised.Step::milestone);
    }

    private static Stream<Evidence> proofs(Stream<Promised.Proof> proofs) {
        return proofs.map(Promised.Proof::evidence);
    }

    private static List<KeptEntry> entries(Promised promised, Standing standing) {
        return Stream.of(
                        Stream.ofNullable(standing.update())
                                .map(e -> new KeptEntry("update", e.event(), e.narrative(), null, e.effectiveOn())),
                        Stream.ofNullable(standing.reported())
                                .map(e -> new KeptEntry("reported", e.event(), null, e.rag(), e.effectiveOn())),
                        Stream.ofNullable(standing.assured())
                                .map(e -> new KeptEntry("assured", e.event(), e.reason(), e.rag(), e.effectiveOn())),
                        Stream.ofNullable(standing.completion())
                                .map(e -> new KeptEntry(
                                        "completion", e.event(), e.achievedOutcome(), null, e.effectiveOn())),
                        Stream.ofNullable(standing.closing())
                                .map(e -> new KeptEntry("closing", e.event(), e.outcome(), null, e.effectiveOn())),
                        standing.parts().stream()
                                .map(e -> new KeptEntry("part " + e.label(), e.event(), null, null, e.doneOn())),
                        promised.milestones().stream()
                                .flatMap(step -> Stream.ofNullable(step.event())
                                        .map(event -> new KeptEntry(
                                                "milestone " + step.milestone().milestoneId(),
                                                event,
                                                null,
                                                null,
                                                step.achievedOn()))))
                .flatMap(entries -> entries)
                .toList();
    }
}
