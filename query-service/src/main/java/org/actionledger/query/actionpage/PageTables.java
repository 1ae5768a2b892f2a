package org.actionledger.query.actionpage;

import java.util.UUID;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.json.EventJson;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.NaturalOrder;
import org.actionledger.query.platform.RowTable;
import org.actionledger.query.platform.Table;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the projection, in the schema where it is kept. */
class PageTables {

    static final JsonMapper JSON = EventJson.builder().build();

    private static final String DOCUMENT = "document";

    private final JdbcTemplate jdbc;
    private final String schema;

    PageTables(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    Table<ActionId, Promised> promises() {
        return new RowTable<>(
                jdbc,
                Columns.<Promised>of(schema + ".action")
                        .key("action_id", "uuid", Promised::actionId)
                        .column("version", "bigint", Promised::version)
                        .column("review_id", "uuid", Promised::reviewId)
                        .column("recommendation_id", "uuid", Promised::recommendationId)
                        .column("partnership", "uuid", Promised::partnership)
                        .column("leads", "uuid[]", promised -> promised.leads().all())
                        .column("reference", "text", Promised::reference)
                        .column("reference_order", "text", promised -> NaturalOrder.of(promised.reference()))
                        .column(DOCUMENT, "json", JSON::writeValueAsString),
                Promised::actionId,
                (row, _) -> JSON.readValue(row.getString(DOCUMENT), Promised.class));
    }

    Table<ActionId, Standing> standings() {
        return new RowTable<>(
                jdbc,
                Columns.<Standing>of(schema + ".standing")
                        .key("action_id", "uuid", Standing::actionId)
                        .column("version", "bigint", Standing::version)
                        .column(DOCUMENT, "json", JSON::writeValueAsString),
                Standing::actionId,
                (row, _) -> JSON.readValue(row.getString(DOCUMENT), Standing.class));
    }

    Table<RecommendationId, Demand> demands() {
        return new RowTable<>(
                jdbc,
                Columns.<Demand>of(schema + ".recommendation")
                        .key("recommendation_id", "uuid", Demand::recommendationId)
                        .column("version", "bigint", Demand::version)
                        .column(DOCUMENT, "json", JSON::writeValueAsString),
                Demand::recommendationId,
                (row, _) -> JSON.readValue(row.getString(DOCUMENT), Demand.class));
    }

    Table<ReviewId, PageReview> reviews() {
        return new RowTable<>(
                jdbc,
                Columns.<PageReview>of(schema + ".review")
                        .key("review_id", "uuid", PageReview::reviewId)
                        .column("version", "bigint", PageReview::version)
                        .column("partnership", "uuid", PageReview::partnership)
                        .column("type", "text", PageReview::type)
                        .column("reference", "text", PageReview::reference)
                        .column("pseudonym", "text", PageReview::pseudonym)
                        .column("title", "text", PageReview::title),
                PageReview::reviewId,
                (row, _) -> new PageReview(
                        new ReviewId(row.getObject("review_id", UUID.class)),
                        row.getLong("version"),
                        new AgencyId(row.getObject("partnership", UUID.class)),
                        ReviewType.valueOf(row.getString("type")),
                        row.getString("reference"),
                        row.getString("pseudonym"),
                        row.getString("title")));
    }

    Table<AgencyId, PageAgency> agencies() {
        return new RowTable<>(
                jdbc,
                Columns.<PageAgency>of(schema + ".agency")
                        .key("agency_id", "uuid", PageAgency::agencyId)
                        .column("version", "bigint", PageAgency::version)
                        .column("name", "text", PageAgency::name),
                PageAgency::agencyId,
                (row, _) -> new PageAgency(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getLong("version"),
                        row.getString("name")));
    }
}
