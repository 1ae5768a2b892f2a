package org.actionledger.command.overhttp;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An instance that dies when what a request does is stored, and its answer is not. */
public final class Crash {

    private Crash() {}

    /** Leaves of every request with a key what is left of one then. */
    public static void beforeTheAnswer(JdbcClient sql) {
        assertThat(sql.sql("""
            update repetition.request set status = null, headers = null, body = null, held_until = '-infinity'
            where status is not null\
            """).update()).isPositive();
    }
}
