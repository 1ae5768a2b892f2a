package org.actionledger.query.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/** Which columns a table has, and what of a row stands in each. A list says it once for all forms it is taken away in. */
public final class Layout<R> {

    private static final int SHORT = 24;
    private static final int LONG = 60;
    private static final int OF_A_DAY = 18;
    private static final int OF_AN_INSTANT = 27;
    private static final int OF_A_FIGURE = 12;

    private record Column<R>(Heading heading, Function<R, Cell> cell) {}

    private final BiFunction<String, Integer, Heading> heading;
    private final List<Column<R>> columns = new ArrayList<>();

    private Layout(BiFunction<String, Integer, Heading> heading) {
        this.heading = heading;
    }

    /** CSV names its columns in the way of programs: "Days overdue" is {@code days_overdue} there. */
    public static <R> Layout<R> ofList() {
        return new Layout<>(Heading::ofList);
    }

    /** Headings are part of the document and stand in every form as they are. */
    public static <R> Layout<R> asPrinted() {
        return new Layout<>(Heading::asPrinted);
    }

    public Layout<R> text(String above, Function<R, @Nullable Object> cell) {
        return column(above, SHORT, row -> Cell.text(cell.apply(row)));
    }

    public Layout<R> text(String above, int width, Function<R, @Nullable Object> cell) {
        return column(above, width, row -> Cell.text(cell.apply(row)));
    }

    /** A text of several sentences. */
    public Layout<R> prose(String above, Function<R, @Nullable Object> cell) {
        return column(above, LONG, row -> Cell.text(cell.apply(row)));
    }

    /** One of our own words, such as a status. */
    public Layout<R> word(String above, Function<R, @Nullable Enum<?>> cell) {
        return column(above, SHORT, row -> Cell.text(InWords.nameOf(cell.apply(row))));
    }

    public Layout<R> day(String above, Function<R, @Nullable LocalDate> cell) {
        return column(above, OF_A_DAY, row -> Cell.day(cell.apply(row)));
    }

    public Layout<R> instant(String above, Function<R, @Nullable Instant> cell) {
        return column(above, OF_AN_INSTANT, row -> Cell.moment(cell.apply(row)));
    }

    public Layout<R> number(String above, Function<R, @Nullable Number> cell) {
        return column(above, OF_A_FIGURE, row -> Cell.figure(cell.apply(row)));
    }

    public Layout<R> rag(String above, Function<R, @Nullable Rag> cell) {
        return column(above, OF_A_FIGURE, row -> Cell.rating(cell.apply(row)));
    }

    /** A table of these columns. */
    public PrintedTable table(Title title, Iterable<R> rows) {
        List<Heading> headings = columns.stream().map(Column::heading).toList();
        return new PrintedTable(title, headings, writer -> {
            for (R row : rows) {
                writer.row(
                        columns.stream().map(column -> column.cell.apply(row)).toList());
            }
        });
    }

    private Layout<R> column(String above, int width, Function<R, Cell> cell) {
        columns.add(new Column<>(heading.apply(above, width), cell));
        return this;
    }
}
