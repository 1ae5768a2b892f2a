package org.actionledger.command.action;

import static org.actionledger.command.refusal.Refusal.CORRECTION_EMPTY;
import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.NOT_CORRECTABLE;
import static org.actionledger.command.refusal.Refused.refuseIf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.CompletionReported;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said about an action and can be corrected, as it stands with all corrections. Its words are kept as fingerprints:
 * enough to know the same from another, without carrying years of narratives along.
 *
 * @param text fingerprint of the part that can be corrected as text
 * @param rest fingerprint of what cannot be corrected
 */
record Entry(EntryKind kind, String text, @Nullable Rag rating, LocalDate effectiveOn, String rest) {

    static Entry of(ProgressRecorded said) {
        String rest = fingerprint(
                List.of(said.status(), said.parts(), said.milestones(), said.completedParts(), "" + said.ratingReason())
                        .toString());
        return new Entry(EntryKind.PROGRESS, fingerprint(said.narrative()), said.reported(), said.effectiveOn(), rest);
    }

    static Entry of(MilestoneAchieved said) {
        return new Entry(EntryKind.MILESTONE, "", null, said.effectiveOn(), "");
    }

    static Entry of(RatingAssured said) {
        return new Entry(EntryKind.ASSURANCE, fingerprint(said.reason()), said.assured(), said.effectiveOn(), "");
    }

    static Entry of(CompletionReported said) {
        return new Entry(EntryKind.COMPLETION, fingerprint(said.achievedOutcome()), null, said.effectiveOn(), "");
    }

    static Entry of(ActionClosed said) {
        return new Entry(EntryKind.CLOSURE, fingerprint(said.outcome()), null, said.effectiveOn(), "");
    }

    /** The entry with the correction; no rule is looked at. */
    Entry with(Correction correction) {
        return new Entry(
                kind,
                correction.text() == null ? text : fingerprint(correction.text()),
                correction.rating() == null ? rating : correction.rating(),
                correction.effectiveOn() == null ? effectiveOn : correction.effectiveOn(),
                rest);
    }

    /** A correction says something, about what the entry has, and something else than the entry says already. */
    void mustBeMendedBy(Correction correction) {
        refuseIf(correction.equals(new Correction(null, null, null)), CORRECTION_EMPTY);
        refuseIf(correction.text() != null && !kind.hasText(), NOT_CORRECTABLE);
        refuseIf(correction.rating() != null && !kind.hasRating(), NOT_CORRECTABLE);
        refuseIf(with(correction).equals(this), NOTHING_CHANGES);
    }

    static String fingerprint(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
