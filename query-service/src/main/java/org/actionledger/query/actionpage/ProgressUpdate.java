package org.actionledger.query.actionpage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Rag;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.platform.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What an agency told about an action, as it stands after all corrections.
 *
 * @param sequence its number in the action's stream of events, from 0
 * @param rating the RAG it reported
 * @param status what the action was with it
 * @param effectiveOn the day it was true
 * @param recordedAt when we learned it
 * @param by who told it
 * @param corrections what was corrected in it since, oldest first
 * @param asRecorded what it said before the first correction; null where there is none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProgressUpdate(
        long sequence,
        String eventId,
        String narrative,
        @Nullable Rag rating,
        @Nullable String ratingReason,
        ActionStatus status,
        List<String> parts,
        List<MilestoneId> milestones,
        List<String> completedParts,
        LocalDate effectiveOn,
        Instant recordedAt,
        Teller by,
        List<Corrected> corrections,
        @Nullable AsRecorded asRecorded) {

    /** An id at the issuer of tokens, never a name; {@code agency} is the one it spoke for. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Teller(String actorId, Role role, @Nullable AgencyId agency) {}

    record Corrected(long sequence, String eventId, String reason, Instant recordedAt) {}

    record AsRecorded(String narrative, @Nullable Rag rating, LocalDate effectiveOn) {}

    static ProgressUpdate of(ProgressRecorded e, Recorded recorded) {
        Actor actor = Provenance.actor(recorded.metadata());
        return new ProgressUpdate(
                recorded.version(),
                recorded.eventId(),
                e.narrative(),
                e.reported(),
                e.ratingReason(),
                e.status(),
                e.parts(),
                e.milestones(),
                e.completedParts(),
                e.effectiveOn(),
                recorded.at(),
                new Teller(actor.id(), actor.role(), actor.speaksFor()),
                List.of(),
                null);
    }

    ProgressUpdate corrected(EntryCorrected e, Recorded recorded) {
        Correction right = e.correction();
        return new ProgressUpdate(
                sequence,
                eventId,
                right.text() == null ? narrative : right.text(),
                right.rating() == null ? rating : right.rating(),
                ratingReason,
                status,
                parts,
                milestones,
                completedParts,
                right.effectiveOn() == null ? effectiveOn : right.effectiveOn(),
                recordedAt,
                by,
                Stream.concat(
                                corrections.stream(),
                                Stream.of(new Corrected(
                                        recorded.version(), recorded.eventId(), e.reason(), recorded.at())))
                        .toList(),
                asRecorded == null ? new AsRecorded(narrative, rating, effectiveOn) : asRecorded);
    }
}
