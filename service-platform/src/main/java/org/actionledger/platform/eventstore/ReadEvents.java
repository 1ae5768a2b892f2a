package org.actionledger.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/**
 * The statements that read events in the order of their places. Axon's own ask for a range of places and have to look again when it was
 * empty; these ask for a number of rows. Gaps travel as one array, so that the text of a statement never varies.
 */
final class ReadEvents {

    private ReadEvents() {}

    static PreparedStatement after(Connection connection, EventSchema schema, long index, int atMost)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(rowsAfter(schema));
        statement.setLong(1, index);
        statement.setInt(2, atMost);
        return statement;
    }

    static PreparedStatement afterAndInGaps(
            Connection connection, EventSchema schema, long index, int atMost, List<Long> gaps) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("select " + schema.trackedEventFields() + " from "
                + schema.domainEventTable() + " where " + schema.globalIndexColumn() + " = any(?) union all ("
                + rowsAfter(schema) + ") order by " + schema.globalIndexColumn());
        setPlaces(statement, 1, gaps);
        statement.setLong(2, index);
        statement.setInt(3, atMost);
        return statement;
    }

    /** The rows in gaps, and those right behind gaps, whose age tells whether a gap is still worth waiting for. */
    static PreparedStatement aroundGaps(Connection connection, EventSchema schema, SortedSet<Long> gaps)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("select " + schema.globalIndexColumn() + ", "
                + schema.timestampColumn() + " from " + schema.domainEventTable() + " where "
                + schema.globalIndexColumn() + " = any(?) or " + schema.globalIndexColumn() + " = any(?) order by "
                + schema.globalIndexColumn());
        setPlaces(statement, 1, gaps);
        setPlaces(statement, 2, gaps.stream().map(gap -> gap + 1).toList());
        return statement;
    }

    static PreparedStatement placeBefore(Connection connection, EventSchema schema, Instant time) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("select min(" + schema.globalIndexColumn()
                + ") - 1 from " + schema.domainEventTable() + " where " + schema.timestampColumn() + " >= ?");
        statement.setObject(1, time.atOffset(ZoneOffset.UTC));
        return statement;
    }

    private static String rowsAfter(EventSchema schema) {
        return "select " + schema.trackedEventFields() + " from " + schema.domainEventTable() + " where "
                + schema.globalIndexColumn() + " > ? order by " + schema.globalIndexColumn() + " limit ?";
    }

    private static void setPlaces(PreparedStatement statement, int position, Collection<Long> places)
            throws SQLException {
        statement.setArray(position, statement.getConnection().createArrayOf("bigint", places.toArray()));
    }
}
