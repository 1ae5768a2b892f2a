package org.actionledger.query.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has all projections checked each night, by one of the instances of the service; {@code -} as the time has it done never. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NightlyChecks {

    static final String NIGHTLY = "nightly";

    private final RefoldDesk desk;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    NightlyChecks(RefoldDesk desk, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The clocks of the instances may differ, and a check may take less than they do: so those of the last hours count as well. */
    @Scheduled(cron = "${action-ledger.checks.nightly:0 30 2 * * *}", zone = "Europe/London")
    void tonight() {
        transaction.executeWithoutResult(_ -> {
            jdbc.execute("lock table processing.refold in exclusive mode");
            Boolean done = jdbc.queryForObject(
                    "select exists (select from processing.refold where asked_by = ? and begun_at > now() - interval"
                            + " '6 hours')",
                    Boolean.class,
                    NIGHTLY);
            if (Boolean.FALSE.equals(done)) {
                desk.startAll(Purpose.CHECK, NIGHTLY);
            }
        });
    }
}
