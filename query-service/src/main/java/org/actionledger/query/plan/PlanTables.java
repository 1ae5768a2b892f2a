package org.actionledger.query.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.json.EventJson;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.events.review.UpdateCycle;
import org.actionledger.query.plan.PlannedReview.Rounds;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.NaturalOrder;
import org.actionledger.query.platform.RowTable;
import org.actionledger.query.platform.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the projection, in the schema where it is kept. */
class PlanTables {

    static final JsonMapper JSON = EventJson.builder().build();

    private static final String DOCUMENT = "document";

    private final JdbcTemplate jdbc;
    private final String schema;

    PlanTables(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    Table<ReviewId, PlannedReview> reviews() {
        return new RowTable<>(
                jdbc,
                Columns.<PlannedReview>of(schema + ".review")
                        .key("review_id", "uuid", PlannedReview::reviewId)
                        .column("version", "bigint", PlannedReview::version)
                        .column("partnership", "uuid", PlannedReview::partnership)
                        .column("type", "text", PlannedReview::type)
                        .column("reference", "text", PlannedReview::reference)
                        .column("reference_order", "text", review -> NaturalOrder.of(review.reference()))
                        .column("pseudonym", "text", PlannedReview::pseudonym)
                        .column("title", "text", PlannedReview::title)
                        .column("published_on", "date", PlannedReview::publishedOn)
                        .column("concluded_on", "date", PlannedReview::concludedOn)
                        .column("cycle", "text", review -> of(review.rounds(), Rounds::cycle))
                        .column("cycle_from", "date", review -> of(review.rounds(), Rounds::startingOn)),
                PlannedReview::reviewId,
                (row, _) -> review(row));
    }

    Table<RecommendationId, PrintedRecommendation> recommendations() {
        return new RowTable<>(
                jdbc,
                Columns.<PrintedRecommendation>of(schema + ".recommendation")
                        .key("recommendation_id", "uuid", PrintedRecommendation::recommendationId)
                        .column("version", "bigint", PrintedRecommendation::version)
                        .column("review_id", "uuid", PrintedRecommendation::reviewId)
                        .column("partnership", "uuid", PrintedRecommendation::partnership)
                        .column("addressees", "uuid[]", PrintedRecommendation::addressees)
                        .column("number_order", "text", printed -> NaturalOrder.of(printed.number()))
                        .column(DOCUMENT, "json", JSON::writeValueAsString),
                PrintedRecommendation::recommendationId,
                (row, _) -> JSON.readValue(row.getString(DOCUMENT), PrintedRecommendation.class));
    }

    Table<ActionId, PrintedAction> actions() {
        return new RowTable<>(
                jdbc,
                Columns.<PrintedAction>of(schema + ".action")
                        .key("action_id", "uuid", PrintedAction::actionId)
                        .column("version", "bigint", PrintedAction::version)
                        .column("review_id", "uuid", PrintedAction::reviewId)
                        .column("partnership", "uuid", PrintedAction::partnership)
                        .column("leads", "uuid[]", PrintedAction::leads)
                        .column("recommendation_id", "uuid", PrintedAction::recommendationId)
                        .column("reference_order", "text", printed -> NaturalOrder.of(printed.reference()))
                        .column(DOCUMENT, "json", JSON::writeValueAsString),
                PrintedAction::actionId,
                (row, _) -> JSON.readValue(row.getString(DOCUMENT), PrintedAction.class));
    }

    Table<ActionId, PrintedStanding> standings() {
        return new RowTable<>(
                jdbc,
                Columns.<PrintedStanding>of(schema + ".standing")
                        .key("action_id", "uuid", PrintedStanding::actionId)
                        .column("version", "bigint", PrintedStanding::version)
                        .column("status", "text", PrintedStanding::status)
                        .column(DOCUMENT, "json", JSON::writeValueAsString),
                PrintedStanding::actionId,
                (row, _) -> JSON.readValue(row.getString(DOCUMENT), PrintedStanding.class));
    }

    Table<AgencyId, PrintedAgency> agencies() {
        return new RowTable<>(
                jdbc,
                Columns.<PrintedAgency>of(schema + ".agency")
                        .key("agency_id", "uuid", PrintedAgency::agencyId)
                        .column("version", "bigint", PrintedAgency::version)
                        .column("name", "text", PrintedAgency::name),
                PrintedAgency::agencyId,
                (row, _) -> new PrintedAgency(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getLong("version"),
                        row.getString("name")));
    }

    static PlannedReview review(ResultSet row) throws SQLException {
        String cycle = row.getString("cycle");
        return new PlannedReview(
                new ReviewId(row.getObject("review_id", UUID.class)),
                row.getLong("version"),
                new AgencyId(row.getObject("partnership", UUID.class)),
                ReviewType.valueOf(row.getString("type")),
                row.getString("reference"),
                row.getString("pseudonym"),
                row.getString("title"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("concluded_on", LocalDate.class),
                cycle == null
                        ? null
                        : new Rounds(UpdateCycle.valueOf(cycle), row.getObject("cycle_from", LocalDate.class)));
    }

    private static @Nullable Object of(@Nullable Rounds rounds, Function<Rounds, Object> part) {
        return rounds == null ? null : part.apply(rounds);
    }
}
