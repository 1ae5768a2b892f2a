package org.actionledger.query.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.actionledger.events.action.Rag;
import org.actionledger.platform.time.ClockConfiguration;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a table. */
sealed interface Cell {

    /** A text is written as it is, whatever it begins with. */
    record Text(String text) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Moment(Instant instant) implements Cell {}

    record Figure(BigDecimal number) implements Cell {}

    record Rating(Rag rag) implements Cell {}

    Cell NOTHING = new Text("");

    static Cell text(@Nullable Object value) {
        return value == null ? NOTHING : new Text(value.toString());
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? NOTHING : new Day(day);
    }

    static Cell moment(@Nullable Instant instant) {
        return instant == null ? NOTHING : new Moment(instant);
    }

    static Cell figure(@Nullable Number number) {
        return number == null ? NOTHING : new Figure(new BigDecimal(number.toString()).stripTrailingZeros());
    }

    static Cell rating(@Nullable Rag rag) {
        return rag == null ? NOTHING : new Rating(rag);
    }

    /** For programs: days and instants in ISO 8601, the latter with the offset they had in London. */
    default String plain() {
        return switch (this) {
            case Text cell -> cell.text;
            case Day cell -> cell.day.toString();
            case Moment cell ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(cell.instant.atZone(ClockConfiguration.LONDON));
            case Figure cell -> cell.number.toPlainString();
            case Rating cell -> InWords.name(cell.rag);
        };
    }
}
