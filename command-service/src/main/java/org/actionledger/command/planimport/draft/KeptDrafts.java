package org.actionledger.command.planimport.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where drafts are kept, but for their rows. */
class KeptDrafts {

    private static final TypeReference<List<Flag>> FLAGS = new TypeReference<>() {};
    private static final int MOST_LISTED = 100;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final KnownReviews reviews;

    KeptDrafts(JdbcTemplate jdbc, JsonMapper json, KnownReviews reviews) {
        this.sql = JdbcClient.create(jdbc);
        this.json = json;
        this.reviews = reviews;
    }

    /** A draft, with what a person said of it. */
    record Kept(Draft draft, Answers answers) {}

    Optional<Draft> find(ImportId id) {
        return sql.sql("select * from command.plan_import where import_id = ?")
                .param(id.value())
                .query((found, _) -> draft(found))
                .optional();
    }

    /** The draft, which nobody else changes until the transaction ends. */
    Optional<Kept> lock(ImportId id) {
        return sql.sql("select * from command.plan_import where import_id = ? for update")
                .param(id.value())
                .query((found, _) -> new Kept(draft(found), json.readValue(found.getString("answers"), Answers.class)))
                .optional();
    }

    /** The partnership's plans, youngest first. */
    List<Draft> of(AgencyId partnership) {
        return sql.sql("""
            select import_id, version, partnership, about, file_name, sha256, begun_by, begun_at, '[]' as flags,
                confirmed_version, findings - 'agencies' - 'columns' - 'questions' - 'notInFile' as findings
            from command.plan_import where partnership = ? order by begun_at desc, import_id desc limit ?\
            """)
                .param(partnership.value())
                .param(MOST_LISTED)
                .query((found, _) -> draft(found))
                .list();
    }

    void add(Draft draft) {
        sql.sql("""
            insert into command.plan_import (import_id, version, partnership, about, file_name, sha256, begun_by, begun_at,
                flags, findings)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?::jsonb)\
            """)
                .param(draft.importId().value())
                .param(draft.version())
                .param(draft.about().partnership().value())
                .param(json.writeValueAsString(draft.about()))
                .param(draft.fileName())
                .param(draft.sha256())
                .param(draft.begunBy())
                .param(draft.begunAt().atOffset(ZoneOffset.UTC))
                .param(json.writeValueAsString(draft.flags()))
                .param(json.writeValueAsString(draft.findings()))
                .update();
    }

    void change(Draft draft, Answers answers) {
        sql.sql("""
            update command.plan_import set version = ?, about = ?::jsonb, answers = ?::jsonb, findings = ?::jsonb,
                confirmed_version = ?
            where import_id = ?\
            """)
                .param(draft.version())
                .param(json.writeValueAsString(draft.about()))
                .param(json.writeValueAsString(answers))
                .param(json.writeValueAsString(draft.findings()))
                .param(draft.confirmedVersion())
                .param(draft.importId().value())
                .update();
    }

    void remove(ImportId id) {
        sql.sql("delete from command.plan_import where import_id = ?")
                .param(id.value())
                .update();
    }

    private Draft draft(ResultSet found) throws SQLException {
        Findings findings = json.readValue(found.getString("findings"), Findings.class);
        return new Draft(
                new ImportId(found.getObject("import_id", UUID.class)),
                found.getLong("version"),
                about(found, findings),
                found.getString("file_name"),
                found.getString("sha256"),
                found.getString("begun_by"),
                found.getTimestamp("begun_at").toInstant(),
                json.readValue(found.getString("flags"), FLAGS),
                findings,
                found.getObject("confirmed_version", Long.class));
    }

    private About about(ResultSet found, Findings findings) throws SQLException {
        JsonNode about = json.readTree(found.getString("about"));
        if (found.getObject("partnership") != null) {
            return json.treeToValue(about, About.class);
        }
        ReviewId review = Objects.requireNonNull(findings.reviewId());
        return About.of(
                reviews.opened(review), LocalDate.parse(about.get("asOf").asString()));
    }
}
