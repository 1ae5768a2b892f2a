package org.actionledger.command.planimport.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.actionledger.command.planimport.difference.Step;
import org.actionledger.command.planimport.run.RunProgress.Extent;
import org.actionledger.command.planimport.run.RunProgress.State;
import org.actionledger.command.planimport.run.RunProgress.Stopped;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs and their steps in the database; each method in its caller's transaction. */
class StoredRuns {

    private static final int STEPS_IN_A_STATEMENT = 1_000;
    private static final int KEPT_AT_MOST = 1_000;
    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final StoredCommands commands;

    StoredRuns(JdbcTemplate jdbc, JsonMapper json) {
        this.sql = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.json = json;
        this.commands = new StoredCommands(json);
    }

    /** Why a run stopped, without its row, which has a column. */
    record Because(Refusal reason, String detail) {}

    /** A run without steps has ended as soon as it begins. */
    void add(OpenRun run, List<StoredStep> steps, List<Kept> kept, Instant now) {
        boolean ended = steps.isEmpty();
        sql.sql("""
            insert into command.plan_import_run
                (run_id, import_id, purpose, started_by, started_at, steps, rows, rows_done, kept, ended_at, outcome)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?, ?)\
            """)
                .param(run.id())
                .param(run.importId().value())
                .param(run.purpose().name())
                .param(json.writeValueAsString(run.startedBy()))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(run.steps())
                .param(run.rows())
                .param(ended ? run.rows() : 0)
                .param(json.writeValueAsString(kept))
                .param(ended ? now.atOffset(ZoneOffset.UTC) : null)
                .param(ended ? "DONE" : null)
                .update();
        batches.batchUpdate("""
            insert into command.plan_import_step
                (run_id, number, row_number, command_type, command, on_behalf_of, rows_done, ends_batch)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)\
            """, steps, STEPS_IN_A_STATEMENT, (row, stored) -> {
            AgencyId onBehalfOf = stored.step().onBehalfOf();
            row.setObject(1, run.id());
            row.setInt(2, stored.number());
            row.setObject(3, stored.step().row(), Types.INTEGER);
            row.setString(4, StoredCommands.kindOf(stored.step().command()));
            row.setString(5, commands.write(stored.step().command()));
            row.setObject(6, onBehalfOf == null ? null : onBehalfOf.value(), Types.OTHER);
            row.setInt(7, stored.rowsDone());
            row.setBoolean(8, stored.endsBatch());
        });
    }

    /** Locks a run that nobody else has locked: of those the one that has done least, so that a short one need not wait for a long one. */
    Optional<OpenRun> lockOne(Collection<UUID> except) {
        return sql.sql("""
            select * from command.plan_import_run
            where outcome is null and run_id <> all (string_to_array(?, ',')::uuid[])
            order by steps_done, ordinal limit 1 for update skip locked\
            """)
                .param(except.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((found, _) -> openRun(found))
                .optional();
    }

    /** The steps that are sent next in one unit of work; at least one. */
    List<StoredStep> nextBatch(OpenRun run) {
        return steps("""
            where run_id = ? and number > ? and number <= (
                select min(number) from command.plan_import_step where run_id = ? and number > ? and ends_batch)
            order by number\
            """, run.id(), run.stepsDone(), run.id(), run.stepsDone());
    }

    /** The steps of the import's confirmations that were done, in the order in which they were. */
    List<Step> stepsDone(ImportId id) {
        return steps("""
            join command.plan_import_run using (run_id)
            where import_id = ? and purpose = 'CONFIRMATION' and number <= steps_done
            order by ordinal, number\
            """, id.value()).stream().map(StoredStep::step).toList();
    }

    private List<StoredStep> steps(String which, Object... parameters) {
        return sql.sql("select s.* from command.plan_import_step s " + which)
                .params(parameters)
                .query((found, _) -> step(found))
                .list();
    }

    /** The batch that ends with that step is done, and with the last the run; the last of its events has that place in the store. */
    void advance(OpenRun run, StoredStep last, OptionalLong place, Instant now) {
        boolean ended = last.number() == run.steps();
        sql.sql("""
            update command.plan_import_run
            set steps_done = ?, rows_done = ?, ended_at = ?, outcome = ?, last_place = greatest(last_place, ?)
            where run_id = ?\
            """)
                .param(last.number())
                .param(ended ? run.rows() : last.rowsDone())
                .param(ended ? now.atOffset(ZoneOffset.UTC) : null)
                .param(ended ? "DONE" : null)
                .param(place.isPresent() ? place.getAsLong() : null)
                .param(run.id())
                .update();
    }

    /** Ends a run, unless it has gone on meanwhile. */
    void stop(OpenRun run, @Nullable Integer row, Refusal reason, String detail, Instant now) {
        sql.sql("""
            update command.plan_import_run
            set ended_at = ?, outcome = 'STOPPED', stopped_row = ?, stopped_because = ?::jsonb
            where run_id = ? and outcome is null and steps_done = ?\
            """)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(row)
                .param(json.writeValueAsString(new Because(reason, detail)))
                .param(run.id())
                .param(run.stepsDone())
                .update();
    }

    /** The latest run of the import. */
    Optional<RunProgress> latest(ImportId id) {
        return sql.sql("select *, jsonb_path_query_array(kept, '$[0 to " + (KEPT_AT_MOST - 1) + "]') as kept_first,"
                        + " jsonb_array_length(kept) as kept_in_all"
                        + " from command.plan_import_run where import_id = ? order by ordinal desc limit 1")
                .param(id.value())
                .query((found, _) -> progress(found))
                .optional();
    }

    long underWay() {
        return sql.sql("select count(*) from command.plan_import_run where outcome is null")
                .query(Long.class)
                .single();
    }

    private OpenRun openRun(ResultSet found) throws SQLException {
        return new OpenRun(
                found.getObject("run_id", UUID.class),
                new ImportId(found.getObject("import_id", UUID.class)),
                Purpose.valueOf(found.getString("purpose")),
                json.readValue(found.getString("started_by"), Actor.class),
                found.getInt("steps"),
                found.getInt("rows"),
                found.getInt("steps_done"));
    }

    private StoredStep step(ResultSet found) throws SQLException {
        UUID onBehalfOf = found.getObject("on_behalf_of", UUID.class);
        Step step = new Step(
                commands.read(found.getString("command_type"), found.getString("command")),
                found.getObject("row_number", Integer.class),
                onBehalfOf == null ? null : new AgencyId(onBehalfOf));
        return new StoredStep(found.getInt("number"), step, found.getInt("rows_done"), found.getBoolean("ends_batch"));
    }

    private RunProgress progress(ResultSet found) throws SQLException {
        Purpose purpose = Purpose.valueOf(found.getString("purpose"));
        Extent steps = new Extent(found.getInt("steps_done"), found.getInt("steps"));
        OffsetDateTime endedAt = found.getObject("ended_at", OffsetDateTime.class);
        return new RunProgress(
                new ImportId(found.getObject("import_id", UUID.class)),
                purpose,
                state(purpose, found.getString("outcome")),
                steps.of() == 0 ? 100 : (int) (steps.done() * 100L / steps.of()),
                new Extent(found.getInt("rows_done"), found.getInt("rows")),
                steps,
                found.getObject("started_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                stopped(found),
                found.getObject("last_place", Long.class),
                json.readValue(found.getString("kept_first"), KEPT),
                found.getInt("kept_in_all"));
    }

    private static State state(Purpose purpose, @Nullable String outcome) {
        boolean reversal = purpose == Purpose.REVERSAL;
        if (outcome == null) {
            return reversal ? State.REVERSING : State.RUNNING;
        }
        if (outcome.equals("STOPPED")) {
            return State.STOPPED;
        }
        return reversal ? State.REVERSED : State.DONE;
    }

    private @Nullable Stopped stopped(ResultSet found) throws SQLException {
        String stored = found.getString("stopped_because");
        if (stored == null) {
            return null;
        }
        Because because = json.readValue(stored, Because.class);
        return new Stopped(found.getObject("stopped_row", Integer.class), because.reason(), because.detail());
    }
}
