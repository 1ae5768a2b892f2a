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
import org.springframework.stereotype.Component;

/** The tables of schema {@code overdue}. */
@Component
class OverdueTables {

    private final JdbcTemplate jdbc;

    OverdueTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Table<ActionId, FollowedAction> actions() {
        return new FollowedActions(jdbc);
    }

    Table<AgencyId, OverdueAgency> agencies() {
        return new RowTable<>(
                jdbc,
                Columns.<OverdueAgency>of("overdue.agency")
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
                Columns.<OverdueReview>of("overdue.review")
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

    void clear() {
        jdbc.update("truncate overdue.action, overdue.lateness, overdue.agency, overdue.review");
    }
}
