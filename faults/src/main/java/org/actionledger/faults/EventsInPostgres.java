package org.actionledger.faults;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.actionledger.trial.Database;

/** The events that PostgreSQL holds. */
record EventsInPostgres(Database database) implements StoredEvents {

    @Override
    public Map<String, List<String>> withMarks(String beginning) throws Exception {
        Marks marks = new Marks(beginning);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select event_identifier, payload from eventstore.domain_event_entry")) {
            while (rows.next()) {
                marks.look(rows.getString(1), new String(rows.getBytes(2), StandardCharsets.UTF_8));
            }
        }
        return marks.events();
    }
}
