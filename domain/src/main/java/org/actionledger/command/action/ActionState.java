package org.actionledger.command.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * What an action knows of itself at one moment. Reading it changes nothing of the action. What is null is not so.
 *
 * @param parts the labels of the recommendation's parts it answers; none means the whole
 * @param lead null while nobody leads it
 * @param targets as they are after the extensions granted
 * @param evidence what counts, without what was withdrawn
 * @param reported the last RAG that an agency reported
 * @param assured the last RAG that the partnership gave
 * @param extension asked for and not answered
 * @param updateRequested whether the partnership waits for an update
 * @param lastUpdate the id of the event that told the last progress
 * @param completedOn the day its lead says it was done; null unless that is said
 * @param completionReportedBy the person who said so; never a name
 * @param closure how it ended, while it is closed
 * @param closedOn the day it ended, while it is closed
 * @param entries all that was said of it and can be corrected, by the id of the event that said it, in order
 */
public record ActionState(
        String reference,
        RecommendationId recommendationId,
        ReviewId reviewId,
        AgencyId partnership,
        ActionStatus status,
        List<String> parts,
        String description,
        @Nullable Scope scope,
        @Nullable String intendedOutcome,
        @Nullable AgencyId lead,
        List<AgencyId> jointLeads,
        @Nullable Post responsible,
        List<TargetDate> targets,
        List<MilestoneId> milestones,
        Set<MilestoneId> achievedMilestones,
        List<EvidenceId> evidence,
        Set<EvidenceId> withdrawnEvidence,
        @Nullable Rag reported,
        @Nullable Rag assured,
        @Nullable OpenExtension extension,
        boolean updateRequested,
        @Nullable String lastUpdate,
        @Nullable LocalDate completedOn,
        @Nullable String completionReportedBy,
        @Nullable Closure closure,
        @Nullable LocalDate closedOn,
        Map<String, Said> entries) {

    public ActionState { // the lists may be those of an event as it was read, which anybody could change
        parts = List.copyOf(parts);
        jointLeads = List.copyOf(jointLeads);
        targets = List.copyOf(targets);
    }

    /** More time asked for the target date at that position, from 1. */
    public record OpenExtension(int target, TargetDate proposed) {}

    /**
     * Something that was said, as it stands with all corrections.
     *
     * @param author the person or system who said it; never a name
     * @param text the fingerprint of its words, see {@link #fingerprint}; empty where there are none
     */
    public record Said(
            EntryKind kind,
            @Nullable String author,
            @Nullable Rag rating,
            LocalDate effectiveOn,
            String text) {}

    /** What an action keeps of a text, to know the same from another. */
    public static String fingerprint(String words) {
        return Entry.fingerprint(words);
    }
}
