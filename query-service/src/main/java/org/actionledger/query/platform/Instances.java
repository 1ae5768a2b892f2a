package org.actionledger.query.platform;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The instances of the service that are alive; one that says nothing for {@link Refolds#PATIENCE} is taken for dead. */
@Component
class Instances {

    private final JdbcTemplate jdbc;
    private final String self = UUID.randomUUID().toString();
    private final String release;

    Instances(JdbcTemplate jdbc, List<Projection> projections) {
        this.jdbc = jdbc;
        this.release = projections.stream()
                .map(projection -> projection.name() + " " + projection.version())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Says that this one is. */
    void stayAlive() {
        jdbc.update(
                "with dead as (delete from processing.instance where worker <> ? and alive_at < now() - ?::interval)"
                        + " insert into processing.instance (worker, release, alive_at) values (?, ?, now())"
                        + " on conflict (worker) do update set alive_at = excluded.alive_at",
                self,
                Refolds.PATIENCE,
                self,
                release);
    }

    /** How many are of this release, with this one. */
    int alike() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select 1 + count(*) from processing.instance where worker <> ? and release = ? and alive_at > now() -"
                        + " ?::interval",
                Integer.class,
                self,
                release,
                Refolds.PATIENCE));
    }

    void leave() {
        jdbc.update("delete from processing.instance where worker = ?", self);
    }
}
