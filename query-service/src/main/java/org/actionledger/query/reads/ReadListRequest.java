package org.actionledger.query.reads;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.actionledger.query.platform.Cursor;
import org.actionledger.query.platform.PageSize;
import org.actionledger.query.platform.ReadKind;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the list of readings.
 *
 * @param actor who read: an id at the issuer of tokens
 * @param subject the id of what was read
 * @param from the first instant of interest, as 2026-03-31T09:30:00Z
 * @param to the first instant that is of interest no more
 * @param cursor from the answer before
 */
record ReadListRequest(
        @Nullable String actor,
        @Nullable UUID subject,
        @Nullable ReadKind kind,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable @Min(1) @Max(PageSize.MAX) Integer limit,
        @Nullable String cursor) {

    @AssertTrue(message = "must lie before to")
    private boolean isFrom() {
        return from == null || to == null || from.isBefore(to);
    }

    FindReads question() {
        return new FindReads(actor, subject, kind, from, to);
    }

    int size() {
        return PageSize.of(limit);
    }

    /** The number before which this page begins; none for the first. */
    @Nullable
    Long before() {
        return cursor == null ? null : Cursor.position(cursor, question(), place -> Long.valueOf(place.getFirst()));
    }

    /** The cursor of the page after the one that ends with that number. */
    String after(long number) {
        return Cursor.after(question(), List.of(Long.toString(number)));
    }
}
