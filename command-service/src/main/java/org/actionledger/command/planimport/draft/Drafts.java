package org.actionledger.command.planimport.draft;

import jakarta.validation.Validator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.actionledger.command.door.NewId;
import org.actionledger.command.planimport.draft.KeptDrafts.Kept;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.command.planimport.run.ImportRuns;
import org.actionledger.command.planimport.run.RunProgress;
import org.actionledger.command.platform.StaleVersion;
import org.actionledger.command.rule.Authority;
import org.actionledger.command.rule.EffectiveDay;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.actionledger.platform.repetition.Once;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts from the upload to the confirmation. They are there for coordinators of their partnership and, to be read, for auditors; for
 * everybody else there is no such import.
 */
public class Drafts {

    private final KeptDrafts drafts;
    private final KeptRows rows;
    private final KnownAgencies agencies;
    private final DraftReading reading;
    private final Confirmation confirmation;
    private final ImportRuns runs;
    private final TransactionOperations transaction;
    private final Validator validator;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(
            KeptDrafts drafts,
            KeptRows rows,
            KnownAgencies agencies,
            DraftReading reading,
            Confirmation confirmation,
            ImportRuns runs,
            TransactionOperations transaction,
            Validator validator,
            JsonMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.agencies = agencies;
        this.reading = reading;
        this.confirmation = confirmation;
        this.runs = runs;
        this.transaction = transaction;
        this.validator = validator;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Makes a draft of a plan.
     *
     * @param file a workbook, a document or CSV, see {@link PlanFile}
     * @throws org.actionledger.command.planimport.reading.UnreadablePlan where it is no plan, with everything that is wrong
     * @throws TypeMissing where the review is new, and it is not said what kind it is
     */
    public Draft begin(byte[] file, String fileName, About about, Actor actor) {
        Authority.onlyThePartnership(actor, about.partnership());
        EffectiveDay.of(about.asOf(), clock);
        Table table = PlanFile.read(file);
        agencies.mustBePartnership(about.partnership());
        DraftReading.Read read = reading.read(about, table, Answers.NONE);
        Draft draft = new Draft(
                NewId.of(ImportId::new),
                0,
                about,
                fileName,
                sha256(file),
                actor.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS), // as the database keeps it
                table.flags(),
                read.findings(),
                null);
        return once(() -> {
            drafts.add(draft);
            rows.add(draft.importId(), table);
            rows.write(draft.importId(), read.rows());
            return draft;
        });
    }

    /**
     * Takes answers, and reads the draft anew.
     *
     * @param patch a merge patch (RFC 7396) with {@code about}, {@code columns}, {@code agencies} and {@code rows}
     * @param seen the version it is meant for
     * @throws InvalidRequest with everything that is wrong in it; nothing of it is taken then
     */
    public Draft change(ImportId id, JsonNode patch, long seen, Actor actor) {
        return once(() -> {
            Kept kept = toChange(id, actor);
            expect(seen, kept.draft());
            Table table = table(kept.draft());
            DraftPatch.Said said = new DraftPatch(kept, table, agencies.names(), validator).apply(patch, json);
            EffectiveDay.of(said.about().asOf(), clock);
            DraftReading.Read read = reading.read(said.about(), table, said.answers());
            refuseUnknownActions(read, kept.answers(), said.answers());
            Draft draft = kept.draft().readAnew(said.about(), read.findings());
            drafts.change(draft, said.answers());
            rows.write(id, read.rows());
            return draft;
        });
    }

    private static void refuseUnknownActions(DraftReading.Read read, Answers before, Answers now) {
        List<FieldProblem> unknown = read.unknown().stream()
                .filter(row ->
                        !Objects.equals(now.rows().get(row), before.rows().get(row)))
                .map(row -> new FieldProblem(
                        "rows." + row + ".action",
                        "must be the reference of an action of this review, or NEW",
                        Objects.requireNonNull(now.rows().get(row)).action()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidRequest(unknown);
        }
    }

    /** Forgets a draft that was never confirmed and has that version. */
    public void discard(ImportId id, long seen, Actor actor) {
        inTransaction(() -> Once.does(
                () -> {
                    Kept kept = toChange(id, actor);
                    if (kept.draft().confirmedVersion() != null) {
                        throw confirmed(kept.draft());
                    }
                    expect(seen, kept.draft());
                    drafts.remove(id);
                    return id;
                },
                ImportId::toString,
                _ -> id));
    }

    /**
     * Confirms what a draft shows: what follows from it is stored, and done from then on. Confirming the same once more changes nothing.
     *
     * @throws DraftConflict where more must be answered first, or where the ledger has moved on and the draft shows something else now
     */
    public Draft confirm(ImportId id, long version, Actor actor) {
        Draft draft = once(() -> {
            Kept kept = lock(id, actor);
            Draft shown = kept.draft();
            Authority.onlyThePartnership(actor, shown.about().partnership());
            ImportState state = state(shown);
            if (state != ImportState.DRAFT && state != ImportState.STOPPED) {
                if (Objects.equals(shown.confirmedVersion(), version)) {
                    return shown;
                }
                throw confirmed(shown);
            }
            expect(version, shown);
            if (shown.findings().asksAboutColumns()) {
                throw new DraftConflict(
                        DraftConflict.Why.ASKS,
                        shown.version(),
                        "It is not known yet which columns hold the plan; answer the questions first.");
            }
            return confirmation.of(kept, reading.read(shown.about(), table(shown), kept.answers()), actor);
        });
        if (draft.version() != version) {
            throw new DraftConflict(
                    DraftConflict.Why.OUT_OF_DATE,
                    draft.version(),
                    "The ledger has moved on since the draft was read. It shows now, as version " + draft.version()
                            + ", what would be done; look at it again.");
        }
        return draft;
    }

    public Draft find(ImportId id, Actor actor) {
        return drafts.find(id)
                .filter(draft -> isKnownTo(actor, draft.about().partnership()))
                .orElseThrow(() -> ImportUnknown.of(id));
    }

    private Kept lock(ImportId id, Actor actor) {
        return drafts.lock(id)
                .filter(kept -> isKnownTo(actor, kept.draft().about().partnership()))
                .orElseThrow(() -> ImportUnknown.of(id));
    }

    private static boolean isKnownTo(Actor actor, AgencyId partnership) {
        return actor.role() == Role.AUDITOR || actor.is(Role.COORDINATOR, partnership);
    }

    /**
     * The partnership's plans, youngest first, of the newest hundred; without what belongs to single columns and agencies. For coordinators of
     * another there are none.
     */
    public List<Draft> of(AgencyId partnership, Actor actor) {
        return isKnownTo(actor, partnership) ? drafts.of(partnership) : List.of();
    }

    /** The rows of a sort in their order, beginning with the row of that number. */
    public List<DraftRow> rows(ImportId id, int from, int limit, RowsOf sort, Actor actor) {
        find(id, actor);
        return rows.page(id, from, limit, sort);
    }

    public DraftRow row(ImportId id, int row, Actor actor) {
        find(id, actor);
        return rows.find(id, row).orElseThrow(() -> ImportUnknown.of(id, row));
    }

    /** How far a plan has come. Where nothing followed from what was confirmed, it is done without a run. */
    public ImportState state(Draft draft) {
        if (draft.confirmedVersion() == null) {
            return ImportState.DRAFT;
        }
        return runs.progress(draft.importId())
                .map(RunProgress::state)
                .map(Drafts::of)
                .orElse(ImportState.DONE);
    }

    private static ImportState of(RunProgress.State run) {
        return switch (run) {
            case RUNNING -> ImportState.RUNNING;
            case STOPPED -> ImportState.STOPPED;
            case DONE -> ImportState.DONE;
            case REVERSING -> ImportState.REVERSING;
            case REVERSED -> ImportState.REVERSED;
        };
    }

    private Kept toChange(ImportId id, Actor actor) {
        Kept kept = lock(id, actor);
        Authority.onlyThePartnership(actor, kept.draft().about().partnership());
        ImportState state = state(kept.draft());
        if (state != ImportState.DRAFT && state != ImportState.STOPPED) {
            throw confirmed(kept.draft());
        }
        return kept;
    }

    private static DraftConflict confirmed(Draft draft) {
        return new DraftConflict(
                DraftConflict.Why.CONFIRMED,
                draft.version(),
                "The plan is confirmed; what it brought can be changed in the ledger, and its next version uploaded.");
    }

    private static void expect(long seen, Draft draft) {
        if (seen != draft.version()) {
            throw new StaleVersion(draft.importId().toString(), seen, draft.version());
        }
    }

    private Table table(Draft draft) {
        List<String> headings = draft.findings().columns().stream()
                .map(Findings.Column::heading)
                .toList();
        return rows.table(draft.importId(), headings, draft.flags());
    }

    /** What comes of it is the draft, also where an earlier attempt at the same request has done it. */
    private Draft once(Supplier<Draft> work) {
        return inTransaction(
                () -> Once.does(work, draft -> draft.importId().toString(), known -> whichIs(ImportId.of(known))));
    }

    private Draft whichIs(ImportId id) {
        return drafts.find(id).orElseThrow(() -> ImportUnknown.of(id));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
