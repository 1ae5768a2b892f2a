package org.actionledger.command.planimport.standing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * An action as it stands, with all corrections.
 *
 * @param parts the labels of the recommendation's parts it answers; none means the whole
 * @param leads the first leads; none while it is proposed
 * @param targets as they are now
 * @param extension more time that is asked for and not answered yet
 * @param reports in the order in which they were told
 * @param ending how it ended; of an action that awaits sign-off, what its lead said
 */
public record StandingAction(
        ActionId actionId,
        String reference,
        RecommendationId recommendationId,
        List<String> parts,
        @Nullable Scope scope,
        String description,
        @Nullable String intendedOutcome,
        List<AgencyId> leads,
        @Nullable Post responsible,
        List<TargetDate> targets,
        @Nullable OpenExtension extension,
        List<Step> milestones,
        List<Report> reports,
        ActionStatus status,
        @Nullable Ending ending) {

    /** {@code target} is a position from 1. */
    public record OpenExtension(int target, TargetDate proposed) {}

    /** A milestone, and the day on which it was achieved. */
    public record Step(Milestone milestone, @Nullable LocalDate achievedOn) {}

    /**
     * What an agency told.
     *
     * @param wordings all texts that this entry ever had, the one that holds last: an older one may still be printed somewhere
     */
    public record Report(List<String> wordings, @Nullable Rag rating, LocalDate on) {

        public String text() {
            return wordings.getLast();
        }
    }

    /**
     * @param closure none while sign-off is awaited
     * @param asWritten how a published plan words that
     */
    public record Ending(
            LocalDate on,
            String outcome,
            @Nullable Closure closure,
            @Nullable String supersededBy,
            @Nullable String asWritten) {}

    /** Whether these lead it; who leads jointly is no matter of order. */
    public boolean isLedBy(List<AgencyId> others) {
        Set<AgencyId> all = new HashSet<>(leads);
        boolean sameLead = leads.isEmpty() ? others.isEmpty() : leads.getFirst().equals(firstOf(others));
        return sameLead && all.equals(new HashSet<>(others));
    }

    private static @Nullable AgencyId firstOf(List<AgencyId> leads) {
        return leads.isEmpty() ? null : leads.getFirst();
    }

    public Optional<Report> latestReport() {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.getLast());
    }

    /** The rating that was reported last. */
    public @Nullable Rag reported() {
        return reports.reversed().stream()
                .map(Report::rating)
                .filter(rating -> rating != null)
                .findFirst()
                .orElse(null);
    }
}
