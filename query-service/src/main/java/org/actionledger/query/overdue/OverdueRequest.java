package org.actionledger.query.overdue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Objects;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.overdue.FindOverdueActions.Place;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.AsOfRequest;
import org.actionledger.query.platform.Cursor;
import org.actionledger.query.platform.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the overdue list.
 *
 * @param agency leads them, alone or jointly
 * @param agencyKind of the agency they are listed under
 * @param rag as reported, several with commas; NONE finds what was never rated
 * @param assuredRag as assured by the partnership
 * @param cursor from the answer before; the point on both clocks that was asked for there holds on
 */
record OverdueRequest(
        @Nullable AgencyId agency,
        @Nullable AgencyId partnership,
        @Nullable ReviewId review,
        @Nullable AgencyKind agencyKind,
        @Nullable List<RagOrNone> rag,
        @Nullable List<RagOrNone> assuredRag,
        @Nullable @PositiveOrZero Integer minDaysOverdue,
        @Nullable @PositiveOrZero Integer maxDaysOverdue,
        @Nullable OverdueSort sort,
        @Nullable @Min(1) @Max(PageSize.MAX) Integer limit,
        @Nullable String cursor) {

    /** What a cursor belongs to. */
    private record Question(Wanted wanted, OverdueSort sort) {}

    /** {@code asked} as it was written, {@code asOf} as it was read. */
    FindOverdueActions question(AsOfRequest asked, AsOf asOf) {
        if (cursor == null) {
            return question(asOf, null, PageSize.of(limit));
        }
        FindOverdueActions next = Cursor.position(cursor, new Question(wanted(), order()), this::question);
        if (asked.isGiven() && !asOf.equals(next.asOf())) {
            throw Cursor.unusable(cursor);
        }
        return next;
    }

    private FindOverdueActions question(List<String> place) {
        AsOf asOf = new AsOf(place.get(0).isEmpty() ? null : Cursor.instant(place.get(0)), Cursor.day(place.get(1)));
        String key = order().read(place.get(2));
        Place after = new Place(key, ActionId.of(place.get(3)), Integer.parseInt(place.get(4)));
        return question(asOf, after, PageSize.of(limit));
    }

    /** For so many after a place, or from the first. */
    FindOverdueActions question(AsOf asOf, @Nullable Place after, int size) {
        return new FindOverdueActions(wanted(), order(), asOf, after, size);
    }

    /** The cursor of the page after this answer; null where it is the last. */
    @Nullable
    String next(OverdueActions answer) {
        Place last = answer.last();
        return last == null
                ? null
                : Cursor.after(
                        new Question(wanted(), order()),
                        List.of(
                                Objects.toString(answer.asOf().recordedAt(), ""),
                                answer.asOf().effectiveOn().toString(),
                                last.key(),
                                last.actionId().toString(),
                                Integer.toString(last.position())));
    }

    private Wanted wanted() {
        return new Wanted(
                agency,
                partnership,
                review,
                agencyKind,
                rag == null ? List.of() : rag,
                assuredRag == null ? List.of() : assuredRag,
                minDaysOverdue,
                maxDaysOverdue);
    }

    private OverdueSort order() {
        return sort == null ? OverdueSort.DAYS_OVERDUE : sort;
    }
}
