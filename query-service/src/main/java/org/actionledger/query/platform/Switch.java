package org.actionledger.query.platform;

import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts rebuilt tables in the place of those that are read, in one transaction during which the projection's processor takes no event. The
 * new tables then hold all that the processor has read, so that it goes on from where it is: what it hands over once more changes
 * nothing, as ever.
 */
@Component
class Switch {

    private final Refolds refolds;
    private final ProjectionTables tables;
    private final StoredTokens tokens;
    private final Versions versions;
    private final Orders orders;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Switch(
            Refolds refolds,
            ProjectionTables tables,
            StoredTokens tokens,
            Versions versions,
            Orders orders,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.refolds = refolds;
        this.tables = tables;
        this.tokens = tokens;
        this.versions = versions;
        this.orders = orders;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How a try went. */
    enum Outcome {
        SWITCHED,
        /** To be tried again a little later. */
        NOT_YET,
        /** The new tables lack events that the old have taken. */
        REFUSED
    }

    /** Tries it; the fold has found no more events just now. What it finds while nobody else works, it takes along. */
    Outcome attempt(Projection projection, Refold refold, FreshFold fold) {
        tables.drop(ProjectionTables.old(projection.name()));
        return transaction.execute(_ -> {
            ProjectionLock.takeAlone(projection.name(), 1, jdbc);
            refolds.hold(refold);
            if (orders.isPaused(projection.name())) {
                return Outcome.NOT_YET; // readers would see more than it has read
            }
            boolean more = true;
            while (more) {
                more = fold.step((_, _) -> FreshFold.Verdict.FOLD);
            }
            if (!Place.seenAllOf(tokens.apart(projection.name()), fold.seen())) {
                return Outcome.NOT_YET;
            }
            return switchOver(projection, refold, fold);
        });
    }

    private Outcome switchOver(Projection projection, Refold refold, FreshFold fold) {
        String name = projection.name();
        for (Refolds.Refusal refusal : fold.refusals().values()) {
            if (!isDeadLetter(name, refusal)) {
                return Outcome.REFUSED;
            }
        }
        forgetDeadLettersTaken(name, fold.refusals());
        tables.putNextInPlace(name);
        if (versions.set(projection)) {
            goOnFromHere(projection, refold);
        }
        refolds.end(refold, Refold.State.SWITCHED, null, null);
        return Outcome.SWITCHED;
    }

    private boolean isDeadLetter(String projection, Refolds.Refusal refusal) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from processing.dead_letter_entry where processing_group = ? and"
                        + " event_identifier = ?)",
                Boolean.class,
                projection,
                refusal.eventId()));
    }

    /** The new tables hold what these brought, but for what was refused again and waits behind it. */
    private void forgetDeadLettersTaken(String projection, Map<String, Refolds.Refusal> refusals) {
        jdbc.update(
                "delete from processing.dead_letter_entry l where processing_group = ? and not exists (select from"
                        + " unnest(?::text[], ?::bigint[]) r (stream, sequence) where coalesce(l.aggregate_identifier,"
                        + " l.event_identifier) = r.stream and coalesce(l.sequence_number, 0) >= r.sequence)",
                projection,
                refusals.values().stream().map(Refolds.Refusal::stream).toArray(String[]::new),
                refusals.values().stream().map(Refolds.Refusal::sequence).toArray(Long[]::new));
    }

    /**
     * Another release reads on, and may be behind by as long as it took; a token of the release before is worth nothing any more. It has the
     * segments that there were.
     */
    private void goOnFromHere(Projection projection, Refold refold) {
        jdbc.update(
                "with before as (delete from processing.token_entry where processor_name = ? returning segment)"
                        + " insert into processing.token_entry (processor_name, segment, token, token_type, time_stamp)"
                        + " select f.projection, s.segment, f.token, f.token_type, '1970-01-01T00:00:00Z' from"
                        + " processing.refold f, (select segment from before union all select generate_series(0, ? -"
                        + " 1) where not exists (select from before)) s where f.number = ?",
                projection.name(),
                projection.segments(),
                refold.number());
    }
}
