package org.actionledger.query.platform;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Transactions that do not wait for the disk when they commit. A projection's rows and the token that says how far it has read are
 * written in one of these: should PostgreSQL fall over before they are on disk they are lost together, and the same events are read again.
 */
final class AsynchronousCommits implements TransactionManager {

    private final TransactionManager transactions;
    private final JdbcTemplate jdbc;

    AsynchronousCommits(TransactionManager transactions, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public Transaction startTransaction() {
        Transaction started = transactions.startTransaction();
        try {
            jdbc.execute("set local synchronous_commit = off");
            return started;
        } catch (RuntimeException e) {
            started.rollback();
            throw e;
        }
    }
}
