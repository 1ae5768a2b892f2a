package org.actionledger.command.planimport;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.actionledger.command.door.NewId;
import org.actionledger.command.planimport.difference.NewImport;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.command.planimport.reading.PlanReading;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.command.platform.Commands;
import org.actionledger.command.rule.Authority;
import org.actionledger.events.provenance.Actor;

/** The way in for plans. */
public class PlanImports {

    private final Commands commands;

    PlanImports(Commands commands) {
        this.commands = commands;
    }

    /**
     * Takes over a plan, or nothing of it.
     *
     * @param file a workbook, a document or CSV, see {@link PlanFile}
     * @throws org.actionledger.command.planimport.reading.UnreadablePlan where it is no plan, with everything that is wrong
     * @throws org.actionledger.command.refusal.Refused where a rule is broken, with the row where that is one row's matter
     */
    public ImportId take(byte[] file, String fileName, NewImport about, Actor actor) {
        Authority.onlyThePartnership(actor, about.partnership());
        Table table = PlanFile.read(file);
        PlanReading.check(table);
        ImportId id = NewId.of(ImportId::new);
        ImportPlan command = new ImportPlan(id, fileName, sha256(file), table, about);
        commands.send(command, actor, id.source(null), null, id.toString());
        return id;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
