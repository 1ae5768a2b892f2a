package org.actionledger.query.agencydashboard;

import java.util.List;
import java.util.UUID;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.RowTable;
import org.actionledger.query.platform.Table;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the projection, in the schema where it is kept. */
class DashboardTables {

    private final JdbcTemplate jdbc;
    private final String schema;

    DashboardTables(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /** With the counters, which move as actions change. */
    CountedActions actions() {
        return new CountedActions(jdbc, schema, counters()::move);
    }

    /** Without the counters, which are {@link Counters#fill filled} in the end. */
    CountedActions uncountedActions() {
        return new CountedActions(jdbc, schema, _ -> {});
    }

    Counters counters() {
        return new Counters(jdbc, schema);
    }

    Table<AgencyId, CountedAgency> agencies() {
        return new RowTable<>(
                jdbc,
                Columns.<CountedAgency>of(schema + ".agency")
                        .key("agency_id", "uuid", CountedAgency::agencyId)
                        .column("version", "bigint", CountedAgency::version)
                        .column("name", "text", CountedAgency::name)
                        .column("kind", "text", CountedAgency::kind),
                CountedAgency::agencyId,
                (row, _) -> new CountedAgency(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getLong("version"),
                        row.getString("name"),
                        AgencyKind.valueOf(row.getString("kind"))));
    }

    void add(List<Addressee> addressees) {
        Columns.<Addressee>of(schema + ".addressee")
                .key("review_id", "uuid", Addressee::reviewId)
                .key("agency_id", "uuid", Addressee::agencyId)
                .add(jdbc, addressees);
    }

    Table<ReviewId, CountedReview> reviews() {
        return new RowTable<>(
                jdbc,
                Columns.<CountedReview>of(schema + ".review")
                        .key("review_id", "uuid", CountedReview::reviewId)
                        .column("version", "bigint", CountedReview::version)
                        .column("partnership", "uuid", CountedReview::partnership)
                        .column("reference", "text", CountedReview::reference)
                        .column("cycle", "text", review -> Rounds.cycle(review.rounds()))
                        .column("cycle_from", "date", review -> Rounds.from(review.rounds())),
                CountedReview::reviewId,
                (row, _) -> new CountedReview(
                        new ReviewId(row.getObject("review_id", UUID.class)),
                        row.getLong("version"),
                        new AgencyId(row.getObject("partnership", UUID.class)),
                        row.getString("reference"),
                        Rounds.read(row)));
    }
}
