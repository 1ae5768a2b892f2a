package org.actionledger.query.platform;

import java.util.List;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties a projection and has it read all events again. It works while other instances run: the tokens are taken from them in the
 * transaction that empties the tables, so that whatever another instance has in hand is rolled back, and it goes on from the
 * beginning like this one.
 */
@Component
class Rebuilding {

    private final Processors processors;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Rebuilding(Processors processors, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.processors = processors;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Returns when the projection is empty and reading has begun again; how far it is, {@link ReadPositions} tells. */
    synchronized void rebuild(Projection projection) {
        StreamingEventProcessor processor = processors.of(projection);
        processor.shutDown();
        try {
            transaction.executeWithoutResult(_ -> {
                lockTables(projection);
                jdbc.update(
                        "update processing.token_entry set owner = null where processor_name = ?", projection.name());
                processor.resetTokens();
            });
        } finally {
            processor.start();
        }
    }

    /** First of all, because that is the order in which a batch of events takes its locks: rows, then the token. */
    private void lockTables(Projection projection) {
        List<String> tables = jdbc.query(
                "select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname = ? and tablename <> 'migration' order by 1",
                (row, _) -> row.getString(1), projection.name());
        jdbc.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
    }
}
