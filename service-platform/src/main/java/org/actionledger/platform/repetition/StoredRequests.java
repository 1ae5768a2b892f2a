package org.actionledger.platform.repetition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of keyed requests, over which all instances agree who carries out which. */
class StoredRequests {

    /**
     * Does not wait for the disk: should PostgreSQL fall over before it is there, the request looks as if its instance had died, and is
     * taken over as such.
     */
    private static final String NOT_AWAITED = " and set_config('synchronous_commit', 'off', true) = 'off'";

    private final JdbcClient sql;
    private final Duration keptFor;
    private final Duration heldFor;
    private final Clock clock;

    StoredRequests(JdbcClient sql, Duration keptFor, Duration heldFor, Clock clock) {
        this.sql = sql;
        this.keptFor = keptFor;
        this.heldFor = heldFor;
        this.clock = clock;
    }

    /** Takes the request, if it is new or nobody is at it; else says how it stands. */
    Standing take(byte[] id, byte[] fingerprint) {
        while (true) {
            Optional<KeyedRequest> taken = insertOrTakeOver(id, fingerprint);
            if (taken.isPresent()) {
                return new Standing.Taken(taken.get());
            }
            Standing standing = look(id, fingerprint);
            if (!(standing instanceof Standing.Free)) {
                return standing;
            }
        }
    }

    private Optional<KeyedRequest> insertOrTakeOver(byte[] id, byte[] fingerprint) {
        UUID holder = UUID.randomUUID();
        Instant heldUntil = clock.instant().plus(heldFor);
        return sql.sql("""
            insert into repetition.request as known (id, fingerprint, holder, held_until, kept_until)
            values (?, ?, ?, now() + ? * interval '1 ms', now() + ? * interval '1 ms')
            on conflict (id) do update
                set holder = excluded.holder, held_until = excluded.held_until, attempts = known.attempts + 1
                where known.status is null and known.held_until < now() and known.kept_until > now()
                    and known.fingerprint = excluded.fingerprint
            returning begun_at, attempts, came_to\
            """)
                .param(id)
                .param(fingerprint)
                .param(holder)
                .param(heldFor.toMillis())
                .param(keptFor.toMillis())
                .query((row, _) -> new KeyedRequest(
                        this,
                        id,
                        holder,
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts") > 1,
                        row.getString("came_to"),
                        heldUntil))
                .optional();
    }

    /** How the request stands. One that is past its time is forgotten. */
    Standing look(byte[] id, byte[] fingerprint) {
        Standing standing = sql.sql("""
            select fingerprint = ? as same, held_until >= now() as held, kept_until <= now() as past, status, headers, body
            from repetition.request where id = ?\
            """)
                .param(fingerprint)
                .param(id)
                .query((row, _) -> standing(row))
                .optional()
                .orElseGet(Standing.Free::new);
        if (standing instanceof Standing.Past) {
            sql.sql("delete from repetition.request where id = ? and kept_until <= now() and held_until < now()")
                    .param(id)
                    .update();
            return new Standing.Free();
        }
        return standing;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        boolean held = row.getBoolean("held");
        if (row.getBoolean("past") && !held) {
            return new Standing.Past();
        }
        if (!row.getBoolean("same")) {
            return new Standing.Reused();
        }
        if (row.getString("headers") != null) {
            return new Standing.Answered(
                    new Answer(row.getInt("status"), Answer.headers(row.getString("headers")), row.getBytes("body")));
        }
        return held ? new Standing.Running() : new Standing.Free();
    }

    /** From now on that is what its repetitions are answered. */
    void keep(KeyedRequest request, Answer answer) {
        sql.sql("update repetition.request set status = ?, headers = ?, body = ? where id = ? and holder = ?"
                        + NOT_AWAITED)
                .param(answer.status())
                .param(answer.headerLines())
                .param(answer.body())
                .param(request.id())
                .param(request.holder())
                .update();
    }

    /** The next who sends it carries it out, as one of which nobody knows what it came to. */
    void release(KeyedRequest request) {
        sql.sql("update repetition.request set held_until = '-infinity' where id = ? and holder = ?" + NOT_AWAITED)
                .param(request.id())
                .param(request.holder())
                .update();
    }

    /** Nothing came of it; the key is as good as new. */
    void forget(KeyedRequest request) {
        sql.sql("delete from repetition.request where id = ? and holder = ?" + NOT_AWAITED)
                .param(request.id())
                .param(request.holder())
                .update();
    }

    /** In the caller's transaction; throws {@link TakenOver} where somebody else is at it by now. */
    void comesTo(KeyedRequest request, String what) {
        int known = sql.sql("update repetition.request set came_to = ? where id = ? and holder = ?")
                .param(what)
                .param(request.id())
                .param(request.holder())
                .update();
        if (known == 0) {
            throw new TakenOver();
        }
    }

    /** Says that somebody is still at those requests. */
    void prolong(Collection<KeyedRequest> requests) {
        Instant until = clock.instant().plus(heldFor);
        Set<String> held = new HashSet<>(sql.sql("""
            update repetition.request set held_until = now() + ? * interval '1 ms'
            where holder = any (string_to_array(?, ',')::uuid[]) and id = any (?) and status is null
            returning holder::text\
            """)
                .param(heldFor.toMillis())
                .param(requests.stream().map(each -> each.holder().toString()).collect(Collectors.joining(",")))
                .param(requests.stream().map(KeyedRequest::id).toArray(byte[][]::new))
                .query(String.class)
                .list());
        requests.stream()
                .filter(each -> held.contains(each.holder().toString()))
                .forEach(each -> each.prolongedUntil(until));
    }

    /** Forgets at most so many that are past their time; answers how many. */
    int prune(int atMost) {
        return sql.sql("""
            delete from repetition.request where id = any (array(
                select id from repetition.request where kept_until <= now() and held_until < now()
                order by kept_until limit ? for update skip locked))\
            """ + NOT_AWAITED).param(atMost).update();
    }
}
