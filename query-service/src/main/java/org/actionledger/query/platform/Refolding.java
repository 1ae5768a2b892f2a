package org.actionledger.query.platform;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.actionledger.platform.schema.LongStatements;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on refolds from where they are to their end. */
@Component
class Refolding {

    private static final Logger LOGGER = LoggerFactory.getLogger(Refolding.class);
    private static final String THE_RELEASE = "release";

    /** Batches of events that are folded at the same time: one for each processor, so that questions find time too. */
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private final List<Projection> projections;
    private final Refolds refolds;
    private final ProjectionTables tables;
    private final Switch switching;
    private final Drift drift;
    private final Differences differences;
    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;

    Refolding(
            List<Projection> projections,
            Refolds refolds,
            ProjectionTables tables,
            Switch switching,
            Drift drift,
            Differences differences,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.refolds = refolds;
        this.tables = tables;
        this.switching = switching;
        this.drift = drift;
        this.differences = differences;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A rebuild to this release's version begins, unless it has; one to an older version has lost its point. */
    void replace(Projection projection) {
        refolds.of(projection.name())
                .filter(refold -> refold.version() < projection.version() || refold.purpose() == Purpose.CHECK)
                .ifPresent(this::cancel);
        start(projection);
    }

    /** A rebuild begins, and what is under way ends, in the transaction at hand. Tables that it leaves are dropped by the next refold. */
    void startOver(Projection projection) {
        refolds.of(projection.name()).ifPresent(refolds::cancel);
        start(projection);
    }

    private void start(Projection projection) {
        refolds.start(projection, Purpose.REBUILD, THE_RELEASE)
                .ifPresent(_ ->
                        LOGGER.info("projection {} is rebuilt as version {}", projection.name(), projection.version()));
    }

    boolean cancel(Refold refold) {
        boolean cancelled = refolds.cancel(refold);
        if (cancelled) {
            tables.drop(refold.schema());
        }
        return cancelled;
    }

    /** Drops what was left when an instance died after a switch or a cancellation, or when all was started over. */
    void tidyUp() {
        transaction.executeWithoutResult(_ -> {
            jdbc.execute("lock table processing.refold in exclusive mode"); // so that none begins meanwhile
            for (Projection projection : projections) {
                if (refolds.of(projection.name()).isEmpty()) {
                    tables.drop(ProjectionTables.old(projection.name()));
                    for (Purpose purpose : Purpose.values()) {
                        tables.drop(purpose.schema(projection.name()));
                    }
                }
            }
        });
    }

    /** Returns when it has ended, or the latch is open; what is not done then is left as it is. */
    void work(RefoldTask task, CountDownLatch stopping) {
        Refold refold = task.refold();
        try (FreshFold fold =
                new FreshFold(refold, refolds, task.filling(), task.events(), atOnce, transactions, jdbc)) {
            if (tables.isUnfinished(refold.schema())) {
                fill(task, fold, stopping);
            }
            fold.goOnWith(task.folding());
            switch (refold.purpose()) {
                case REBUILD -> rebuild(task.projection(), refold, fold, stopping);
                case CHECK -> check(task.projection(), refold, fold, stopping);
            }
        }
    }

    /** As far as there are events now, and makes what was put off. */
    private void fill(RefoldTask task, FreshFold fold, CountDownLatch stopping) {
        FreshFold.Judge judge = switch (task.refold().purpose()) {
            case REBUILD -> (_, _) -> FreshFold.Verdict.FOLD;
            case CHECK -> drift.notFartherThan(task.projection());
        };
        while (stopping.getCount() > 0) {
            if (!fold.step(judge)) {
                fold.goAlone();
                finish(task.projection(), task.refold());
                return;
            }
        }
    }

    private void finish(Projection projection, Refold refold) {
        transaction.executeWithoutResult(_ -> {
            LongStatements.allow(jdbc);
            refolds.hold(refold);
            projection.finishing().accept(refold.schema());
            tables.finish(refold.schema());
        });
    }

    private void rebuild(Projection projection, Refold refold, FreshFold fold, CountDownLatch stopping) {
        while (stopping.getCount() > 0) {
            if (!fold.step((_, _) -> FreshFold.Verdict.FOLD)) {
                switch (attempt(projection, refold, fold)) {
                    case SWITCHED -> {
                        tables.drop(ProjectionTables.old(projection.name()));
                        LOGGER.info("projection {} is rebuilt", projection.name());
                        return;
                    }
                    case REFUSED -> {
                        fail(refold, fold);
                        return;
                    }
                    case NOT_YET -> fold.await();
                }
            }
        }
    }

    /** If it fails after it has folded, that is undone in the tables and the fold is of no more use: it is taken on anew. */
    private Switch.Outcome attempt(Projection projection, Refold refold, FreshFold fold) {
        TrackingToken before = fold.seen();
        try {
            return switching.attempt(projection, refold, fold);
        } catch (DataAccessException e) {
            if (ProjectionLock.isBusy(e) && Objects.equals(before, fold.seen())) {
                return Switch.Outcome.NOT_YET;
            }
            throw e;
        }
    }

    private void fail(Refold refold, FreshFold fold) {
        String causes = fold.refusals().values().stream()
                .limit(10)
                .map(refusal -> "event " + refusal.eventId() + ": " + refusal.cause())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        fail(refold, causes);
        LOGGER.warn(
                "the rebuild of projection {} cannot take what the projection has taken: {}",
                refold.projection(),
                causes);
    }

    /** With its tables: the next begins as soon as this one has ended, in tables of the same names. */
    private void fail(Refold refold, @Nullable String why) {
        transaction.executeWithoutResult(_ -> {
            refolds.end(refold, Refold.State.FAILED, null, why);
            tables.drop(refold.schema());
        });
    }

    private void check(Projection projection, Refold refold, FreshFold fold, CountDownLatch stopping) {
        FreshFold.Judge whatCameMeanwhile = drift.notFartherThan(projection);
        while (stopping.getCount() > 0 && fold.step(whatCameMeanwhile)) {
            LOGGER.trace("read on");
        }
        if (stopping.getCount() > 0) {
            try {
                tell(refold, drift.compare(projection, refold, fold));
            } catch (Drift.Incomparable incomparable) {
                LOGGER.warn("check {} of projection {} failed", refold.number(), projection.name(), incomparable);
                fail(refold, incomparable.getMessage());
            }
        }
    }

    private void tell(Refold check, Drift.Found found) {
        transaction.executeWithoutResult(_ -> {
            refolds.end(check, Refold.State.COMPARED, found.rows(), null);
            differences.keep(check, found.differences());
            tables.drop(check.schema());
        });
        if (found.rows() > 0) {
            LOGGER.warn(
                    "{} rows of projection {} are not what the events say; check {} lists them",
                    found.rows(),
                    check.projection(),
                    check.number());
        }
    }
}
