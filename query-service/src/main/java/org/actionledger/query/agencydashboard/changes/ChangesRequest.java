package org.actionledger.query.agencydashboard.changes;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.actionledger.events.Id;
import org.actionledger.query.export.FileRequest;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.platform.Cursor;
import org.actionledger.query.platform.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of changes.
 *
 * @param from the first instant, as 2026-03-31T09:30:00Z or 2026-03-31T10:30[Europe/London]
 * @param to the second, later one; now, if not given
 * @param kind only actions that changed in one of these ways, several with commas
 * @param format {@code json}, {@code csv} or {@code xlsx}, for a link that cannot say {@code Accept}
 * @param bom whether CSV begins with a byte order mark, by which some spreadsheets know UTF-8
 * @param cursor from the answer before; goes with the {@code to} of that answer
 */
record ChangesRequest(
        @NotNull @Nullable @Parameter(required = true) String from,
        @Nullable String to,
        @Nullable List<ChangeKind> kind,
        @Nullable @Pattern(regexp = "json|csv|xlsx") String format,
        @Nullable Boolean bom,
        @Nullable @Min(1) @Max(PageSize.MAX) Integer limit,
        @Nullable String cursor) {

    /** What a cursor belongs to. */
    private record Question(String of, @Nullable String from, List<ChangeKind> kinds) {}

    FindChanges question(Id of, AsOf first, AsOf second) {
        FindChanges.Place after = cursor == null
                ? null
                : Cursor.position(
                        cursor,
                        new Question(of.toString(), from, kinds()),
                        place -> new FindChanges.Place(place.get(0), place.get(1)));
        return new FindChanges(of, first, second, kinds(), after, PageSize.of(limit));
    }

    /** For all at once. */
    FindChanges whole(Id of, AsOf first, AsOf second) {
        return new FindChanges(of, first, second, kinds(), null, Integer.MAX_VALUE);
    }

    /** The cursor of the page after this answer; null where it is the last. */
    @Nullable
    String next(Id of, Changes answer) {
        if (!answer.more()) {
            return null;
        }
        FindChanges.Place last = ChangesQueries.place(answer.actions().getLast());
        return Cursor.after(
                new Question(of.toString(), from, kinds()), List.of(last.referenceOrder(), last.actionId()));
    }

    FileRequest file() {
        return new FileRequest(format, bom);
    }

    private List<ChangeKind> kinds() {
        return kind == null ? List.of() : kind;
    }
}
