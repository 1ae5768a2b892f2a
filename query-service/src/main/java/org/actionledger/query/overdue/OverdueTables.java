package org.actionledger.query.overdue;

import java.util.UUID;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.RowTable;
import org.actionledger.query.platform.Table;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the projection, in the schema where it is kept. */
class OverdueTables {

    private final JdbcTemplate jdbc;
    private final String schema;

    OverdueTables(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    Table<ActionId, FollowedAction> actions() {
        return new FollowedActions(jdbc, schema);
    }

    Table<AgencyId, OverdueAgency> agencies() {
        return new RowTable<>(
                jdbc,
                Columns.<OverdueAgency>of(schema + ".agency")
                        .key("agency_id", "uuid", OverdueAgency::agencyId)
                        .column("version", "bigint", OverdueAgency::version)
                        .column("name", "text", OverdueAgency::name)
                        .column("kind", "text", OverdueAgency::kind),
                OverdueAgency::agencyId,
                (row, _) -> new OverdueAgency(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getLong("version"),
                        row.getString("name"),
                        AgencyKind.valueOf(row.getString("kind"))));
    }

    Table<ReviewId, OverdueReview> reviews() {
        return new RowTable<>(
                jdbc,
                Columns.<OverdueReview>of(schema + ".review")
                        .key("review_id", "uuid", OverdueReview::reviewId)
                        .column("version", "bigint", OverdueReview::version)
                        .column("type", "text", OverdueReview::type)
                        .column("reference", "text", OverdueReview::reference),
                OverdueReview::reviewId,
                (row, _) -> new OverdueReview(
                        new ReviewId(row.getObject("review_id", UUID.class)),
                        row.getLong("version"),
                        ReviewType.valueOf(row.getString("type")),
                        row.getString("reference")));
    }
}
