package org.actionledger.query.audittrail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.platform.time.ClockConfiguration;
import org.actionledger.query.platform.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What the trail keeps of one event.
 *
 * @param what the event's name
 * @param effectiveOn the day it was true: as it says, else the British day on which it was recorded
 * @param corrects the id of the event it corrects
 * @param facts JSON, see {@link Facts}
 */
record Entry(
        ActionId actionId,
        long version,
        String what,
        String eventId,
        Instant recordedAt,
        LocalDate effectiveOn,
        Telling telling,
        Actor actor,
        Cause cause,
        @Nullable String source,
        @Nullable String corrects,
        @Nullable String facts) {

    static Entry of(ActionEvent event, Recorded recorded) {
        Telling telling = Telling.of(event);
        LocalDate said = telling.effectiveOn();
        Object source = recorded.metadata().get(Provenance.SOURCE);
        return new Entry(
                event.actionId(),
                recorded.version(),
                event.getClass().getSimpleName(),
                recorded.eventId(),
                recorded.at(),
                said == null ? LocalDate.ofInstant(recorded.at(), ClockConfiguration.LONDON) : said,
                telling,
                Provenance.actor(recorded.metadata()),
                Cause.of(recorded.metadata()),
                source == null ? null : source.toString(),
                event instanceof EntryCorrected corrected ? corrected.corrects() : null,
                Facts.of(event));
    }

    /** The actor's number: the beginning of a SHA-256, so that every instance and every rebuild makes the same one. */
    long actorNumber() {
        String name = actor.id() + '\n' + actor.role() + '\n' + actor.agency() + '\n' + actor.onBehalfOf();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
