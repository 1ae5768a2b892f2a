package org.actionledger.query.agencies;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.query.agencies.FindAgencies.Place;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.platform.Cursor;
import org.actionledger.query.platform.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search in the registry.
 *
 * @param name a part of a name or alias; case, punctuation and spacing do not matter
 * @param cursor from the answer before
 */
record AgencyListRequest(
        @Nullable String name,
        @Nullable AgencyKind kind,
        @Nullable @Min(1) @Max(PageSize.MAX) Integer limit,
        @Nullable String cursor) {

    /** What a cursor belongs to. */
    private record Question(@Nullable String name, @Nullable AgencyKind kind) {}

    FindAgencies question(AsOf asOf) {
        return question(asOf, after(), PageSize.of(limit));
    }

    /** For so many after a place, or from the first. */
    FindAgencies question(AsOf asOf, @Nullable Place after, int size) {
        return new FindAgencies(name, kind, asOf, after, size);
    }

    /** The cursor of the page after this answer; null where it is the last. */
    @Nullable
    String next(FoundAgencies answer) {
        return answer.last() == null
                ? null
                : Cursor.after(
                        new Question(name, kind),
                        List.of(
                                answer.last().nameOrder(),
                                answer.last().agencyId().toString()));
    }

    private @Nullable Place after() {
        return cursor == null
                ? null
                : Cursor.position(
                        cursor, new Question(name, kind), place -> new Place(place.get(0), AgencyId.of(place.get(1))));
    }
}
