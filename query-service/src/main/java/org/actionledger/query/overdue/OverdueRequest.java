package org.actionledger.query.overdue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.overdue.FindOverdueActions.Place;
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
 * @param asOf the day the list is about, by what is known now; today, if not given
 * @param cursor from the answer before; the day asked for there holds on
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
        @Nullable LocalDate asOf,
        @Nullable OverdueSort sort,
        @Nullable @Min(1) @Max(PageSize.MAX) Integer limit,
        @Nullable String cursor) {

    /** What a cursor belongs to. */
    private record Question(Wanted wanted, OverdueSort sort) {}

    FindOverdueActions question() {
        if (cursor == null) {
            return new FindOverdueActions(wanted(), order(), asOf, null, PageSize.of(limit));
        }
        List<String> parts = Cursor.position(cursor, new Question(wanted(), order()));
        LocalDate day = LocalDate.parse(parts.get(0));
        if (asOf != null && !asOf.equals(day)) {
            throw Cursor.unusable(cursor);
        }
        Place after = new Place(parts.get(1), ActionId.of(parts.get(2)), Integer.parseInt(parts.get(3)));
        return new FindOverdueActions(wanted(), order(), day, after, PageSize.of(limit));
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
                                answer.asOf().toString(),
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
