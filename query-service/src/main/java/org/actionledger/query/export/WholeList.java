package org.actionledger.query.export;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.actionledger.query.platform.Answers.Answered;
import org.actionledger.query.platform.Declined;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A list to its end. It is read page by page while it is walked along, so that memory holds one page of it. */
public final class WholeList<R> implements Iterable<R> {

    /** The most rows a file holds. */
    public static final int MOST = 100_000;

    /** How many rows are read at once. */
    public static final int PAGE = 1_000;

    private final long position;
    private final Pages<R, ?> pages;

    private WholeList(long position, Pages<R, ?> pages) {
        this.position = position;
        this.pages = pages;
    }

    private record Pages<R, P>(PageOfRows<R, P> first, Function<P, ? extends PageOfRows<R, P>> after) {}

    /**
     * Reads the first page.
     *
     * @param page asks for the page after a place; for the first where there is none
     * @throws Declined for a list that is longer than a file may be
     */
    public static <R, P, A extends PageOfRows<R, P>> WholeList<R> of(Function<@Nullable P, Answered<A>> page) {
        return of(page, MOST);
    }

    /** The same of what is no projection. */
    public static <R, P, A extends PageOfRows<R, P>> WholeList<R> ofTable(Function<@Nullable P, A> page) {
        Function<@Nullable P, Answered<A>> answered = after -> new Answered<>(0, page.apply(after));
        return of(answered, MOST);
    }

    static <R, P, A extends PageOfRows<R, P>> WholeList<R> of(Function<@Nullable P, Answered<A>> page, int most) {
        Answered<A> first = page.apply(null);
        if (first.answer().total() > most) {
            throw Declined.because(
                    ExportProblem.LIST_TOO_LONG,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "There are %,d rows, and a file holds at most %,d; ask for a part of them, such as those of one agency."
                            .formatted(first.answer().total(), most));
        }
        return new WholeList<>(
                first.position(),
                new Pages<R, P>(first.answer(), place -> page.apply(place).answer()));
    }

    /** How far the projection had read at least. */
    public long position() {
        return position;
    }

    @Override
    public Iterator<R> iterator() {
        return walk(pages);
    }

    private static <R, P> Iterator<R> walk(Pages<R, P> pages) {
        return new Iterator<>() {

            private PageOfRows<R, P> page = pages.first;
            private Iterator<R> rows = page.rows().iterator();

            @Override
            public boolean hasNext() {
                P last = page.last();
                while (!rows.hasNext() && last != null) {
                    page = pages.after.apply(last);
                    rows = page.rows().iterator();
                    last = page.last();
                }
                return rows.hasNext();
            }

            @Override
            public R next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return rows.next();
            }
        };
    }
}
