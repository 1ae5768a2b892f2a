package org.actionledger.query.operations;

import java.util.Objects;
import java.util.stream.Collectors;
import org.actionledger.query.export.Layout;
import org.actionledger.query.platform.Difference;
import org.actionledger.query.platform.Letter;
import org.actionledger.query.platform.ProjectionStatus;

/** Which columns the lists of operators have. */
final class Tables {

    /** A row for each projection; {@code percent} is that of the rebuild or check that is under way. */
    static final Layout<ProjectionStatus> STATUSES = Layout.<ProjectionStatus>ofList()
            .text("Projection", ProjectionStatus::name)
            .number("Version", ProjectionStatus::version)
            .number("Position", ProjectionStatus::position)
            .number("Behind", ProjectionStatus::behind)
            .number("Dead letters", ProjectionStatus::deadLetters)
            .instant(
                    "Paused since",
                    status -> status.pause() == null ? null : status.pause().since())
            .number(
                    "Rebuild or check",
                    status ->
                            status.underWay() == null ? null : status.underWay().number())
            .number(
                    "Percent",
                    status ->
                            status.underWay() == null ? null : status.underWay().percent())
            .prose("Segments", Tables::segments);

    static final Layout<Letter> LETTERS = Layout.<Letter>ofList()
            .text("Event id", Letter::eventId)
            .text("Stream", Letter::aggregateId)
            .number("Version", Letter::version)
            .text("Event", Letter::type)
            .instant("Recorded at", Letter::recordedAt)
            .instant("Dead since", Letter::deadSince)
            .instant("Last tried", Letter::lastTried)
            .number("Attempts", Letter::attempts)
            .prose("Cause", Letter::cause);

    static final Layout<Difference> DIFFERENCES = Layout.<Difference>ofList()
            .text("Table", Difference::table)
            .word("Difference", Difference::kind)
            .prose("Key", Difference::key)
            .text("Column", Difference::column)
            .prose("Stored", Difference::stored)
            .prose("Expected", Difference::expected);

    private Tables() {}

    private static String segments(ProjectionStatus status) {
        return status.segments().stream()
                .map(segment -> segment.segment() + " at " + segment.position() + ", " + segment.state() + ", "
                        + Objects.requireNonNullElse(segment.owner(), "nobody's"))
                .collect(Collectors.joining("\n"));
    }
}
