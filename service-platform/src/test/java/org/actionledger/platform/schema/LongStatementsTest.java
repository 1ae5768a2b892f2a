package org.actionledger.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import org.actionledger.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LongStatementsTest {

    private static final String LONG = "select pg_sleep(1.1)";

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);

    @BeforeEach
    void wait_for_a_second_at_most_on_one_connection() {
        TestDatabase database = TestDatabase.create();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(1);
        pool.addDataSourceProperty("socketTimeout", "1");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void they_are_waited_for_until_the_transaction_ends_and_others_are_not() {
        new TransactionTemplate(new JdbcTransactionManager(pool)).executeWithoutResult(_ -> {
            LongStatements.allow(jdbc);
            jdbc.execute(LONG);
        });

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.execute(LONG));
        assertThat(jdbc.queryForObject("select 1", Integer.class)).isEqualTo(1);
    }

    @Test
    void migrations_are_waited_for() {
        new JdbcTemplate(LongStatements.allowedOn(pool)).execute(LONG);

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.execute(LONG));
    }
}
