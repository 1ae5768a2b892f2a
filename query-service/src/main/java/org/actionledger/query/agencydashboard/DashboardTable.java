package org.actionledger.query.agencydashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Rag;
import org.actionledger.query.agencydashboard.Dashboard.OfMonth;
import org.actionledger.query.agencydashboard.Dashboard.OfStatus;
import org.actionledger.query.agencydashboard.Dashboard.Ratings;
import org.actionledger.query.export.InWords;
import org.actionledger.query.export.Layout;
import org.actionledger.query.export.PrintedTable;
import org.actionledger.query.export.Title;
import org.jspecify.annotations.Nullable;

/** A dashboard as a table, a row for each figure; beside it stands what it is a figure of. */
final class DashboardTable {

    private static final Layout<Row> COLUMNS = Layout.<Row>ofList()
            .text("Figure", Row::figure)
            .word("Status", Row::status)
            .text("Rating", Row::rating)
            .text("Month", Row::month)
            .number("Number", Row::number)
            .day("Day", Row::day);

    private DashboardTable() {}

    /** {@code number} is empty where there is nothing to count or to divide by. */
    private record Row(
            String figure,
            @Nullable ActionStatus status,
            @Nullable String rating,
            @Nullable YearMonth month,
            @Nullable Number number,
            @Nullable LocalDate day) {

        static Row of(String figure, @Nullable Number number) {
            return new Row(figure, null, null, null, number, null);
        }

        static Row on(String figure, @Nullable LocalDate day) {
            return new Row(figure, null, null, null, null, day);
        }

        static Row rated(String figure, ActionStatus status, String rating, long number) {
            return new Row(figure, status, rating, null, number, null);
        }

        static Row in(YearMonth month, String figure, long number) {
            return new Row(figure, null, null, month, number, null);
        }
    }

    static PrintedTable of(Dashboard dashboard, boolean now) {
        return COLUMNS.table(title(dashboard, now), rows(dashboard).toList());
    }

    private static Title title(Dashboard dashboard, boolean now) {
        String text = "Dashboard of " + dashboard.name();
        String file = "dashboard-" + dashboard.id();
        return dashboard.partnership() == null
                ? Title.of(text, dashboard.asOf(), now, file)
                : Title.of(text, dashboard.asOf(), now, file + "-of-" + dashboard.partnership())
                        .with("Only what is of partnership " + dashboard.partnership() + ".");
    }

    private static Stream<Row> rows(Dashboard dashboard) {
        return Stream.of(
                        figures(dashboard),
                        dashboard.statuses().stream().flatMap(DashboardTable::ofStatus),
                        dashboard.months().stream().flatMap(DashboardTable::ofMonth))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> figures(Dashboard dashboard) {
        return Stream.of(
                Row.of("Actions", dashboard.total()),
                Row.of("Open", dashboard.open()),
                Row.of("Overdue", dashboard.overdue()),
                Row.of("Due in 30 days", dashboard.dueIn30Days()),
                Row.of("Due in 90 days", dashboard.dueIn90Days()),
                Row.of("Awaiting sign-off", dashboard.awaitingSignOff().total()),
                Row.on(
                        "Awaiting sign-off, oldest since",
                        dashboard.awaitingSignOff().oldestSince()),
                Row.of(
                        "Awaiting sign-off, days of the oldest",
                        dashboard.awaitingSignOff().oldestDays()),
                Row.of("No update this round", dashboard.noUpdateThisRound()),
                Row.of("Median days to close", dashboard.medianDaysToClose()),
                Row.of("Implemented in time", dashboard.inTime().inTime()),
                Row.of("Implemented late", dashboard.inTime().late()),
                Row.of("Share in time", dashboard.inTime().share()));
    }

    private static Stream<Row> ofStatus(OfStatus of) {
        return Stream.of(
                        Stream.of(new Row("Actions", of.status(), null, null, of.total(), null)),
                        ratings("Reported", of.status(), of.reported()),
                        ratings("Assured", of.status(), of.assured()))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> ratings(String figure, ActionStatus status, Ratings ratings) {
        return Stream.of(
                Row.rated(figure, status, InWords.name(Rag.RED), ratings.red()),
                Row.rated(figure, status, InWords.name(Rag.AMBER), ratings.amber()),
                Row.rated(figure, status, InWords.name(Rag.GREEN), ratings.green()),
                Row.rated(figure, status, "None", ratings.none()));
    }

    private static Stream<Row> ofMonth(OfMonth of) {
        return Stream.of(
                Row.in(of.month(), "Opened", of.opened()),
                Row.in(of.month(), "Closed", of.closed()),
                Row.in(of.month(), "Overdue at the end", of.overdueAtEnd()));
    }
}
