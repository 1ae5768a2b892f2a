package org.actionledger.query.plan;

import static org.actionledger.query.testing.Sights.AUDITOR;
import static org.actionledger.query.testing.Sights.OPERATOR;
import static org.actionledger.query.testing.Sights.OVERSIGHT;
import static org.actionledger.query.testing.Sights.contributor;
import static org.actionledger.query.testing.Sights.coordinator;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationWithdrawn;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.platform.Sight;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.actionledger.query.testing.QueryServiceTest.Today;
import org.actionledger.query.testing.Recommendations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two reviews of a partnership: in the one the police leads an action and is asked for two things, in the other the trust does all. */
@QueryServiceTest
class SeenTest {

    private static final LocalDate DAY = LocalDate.of(2025, 8, 1);
    private static final AsOf THEN = new AsOf(Instant.parse("2025-08-01T09:00:00Z"), DAY);

    private final AgencyId partnership = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();
    private final AgencyId trust = Actions.anAgency();
    private final AgencyId stranger = Actions.anAgency();
    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final ReviewId other = new ReviewId(UUID.randomUUID());
    private final RecommendationId first = new RecommendationId(UUID.randomUUID());
    private final ActionId led = new ActionId(UUID.randomUUID());
    private final History ofPolice = new History("Action", led).then(assigned(led, first, review, "DHR7/1/1", police));

    @Autowired
    PlanQueries plans;

    @Autowired
    ReviewQueries reviews;

    @Autowired
    Ledger ledger;

    static Stream<AsOf> points() {
        return Stream.of(Today.NOW, THEN);
    }

    @BeforeEach
    void two_reviews() {
        History withdrawn = raised(review, "4", police);
        ledger.append(
                opened(review, "DHR7", "Rowan"),
                opened(other, "DHR8", "Hazel"),
                raised(first, review, "1"),
                ofPolice,
                action(first, "DHR7/1/2", trust),
                raised(review, "2"),
                raised(review, "3", police),
                withdrawn.then(new RecommendationWithdrawn(
                        RecommendationId.of(withdrawn.last().getAggregateIdentifier()), "done elsewhere", DAY)),
                raised(other, "1", trust));
        ledger.awaitRead(PlanProjection.NAME);
    }

    @ParameterizedTest
    @MethodSource("points")
    void an_agency_sees_its_own_actions_and_what_is_addressed_to_it_and_counts_nothing_else(AsOf asOf) {
        for (Sight sight : List.of(contributor(police), coordinator(police))) {
            Plan plan = plan(sight, asOf, null);

            assertThat(plan.recommendations())
                    .extracting(Plan.Recommendation::number)
                    .containsExactly("1", "3", "4");
            assertThat(plan.recommendations().stream().flatMap(printed -> printed.actions().stream()))
                    .extracting(Plan.Action::reference)
                    .containsExactly("DHR7/1/1");
            assertThat(plan.total()).isEqualTo(3);
            assertThat(plan.review().recommendations()).isEqualTo(2);
            assertThat(plan.review().actions()).isEqualTo(Map.of(ActionStatus.ASSIGNED, 1L));
            assertThat(list(sight, null, asOf)).containsExactly(plan.review());
            assertThat(plan(sight, asOf, new FindPlan.Place("", new RecommendationId(UUID.randomUUID()))))
                    .isEqualTo(plan);
        }
    }

    @ParameterizedTest
    @MethodSource("points")
    void a_coordinator_and_an_auditor_see_the_whole_of_it(AsOf asOf) {
        for (Sight sight : List.of(coordinator(partnership), AUDITOR)) {
            Plan plan = plan(sight, asOf, null);

            assertThat(plan.recommendations()).hasSize(4);
            assertThat(plan.recommendations().getFirst().actions()).hasSize(2);
            assertThat(plan.review().actions()).isEqualTo(Map.of(ActionStatus.ASSIGNED, 2L));
            assertThat(list(sight, partnership, asOf))
                    .extracting(ReviewLine::reference)
                    .containsExactly("DHR7", "DHR8");
        }
        assertThat(list(coordinator(partnership), null, asOf)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("points")
    void what_is_no_business_of_ones_is_not_there(AsOf asOf) {
        for (Sight sight : List.of(contributor(stranger), coordinator(stranger), contributor(partnership), OPERATOR)) {
            assertThat(reviews.answer(new FindReview(review, asOf), sight)).isEmpty();
            assertThat(plans.answer(new FindPlan(review, asOf, null, 50), sight))
                    .isEmpty();
            assertThat(list(sight, null, asOf)).isEmpty();
            assertThat(list(sight, partnership, asOf)).isEmpty();
        }
        assertThat(reviews.answer(new FindReview(other, asOf), contributor(police)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("points")
    void who_leads_today_sees_the_past_and_who_handed_over_nothing(AsOf asOf) {
        AgencyId before = Actions.anAgency();
        History moved = action(first, "DHR7/1/3", before);
        ledger.append(moved);
        ledger.awaitRead(PlanProjection.NAME);
        assertThat(list(contributor(before), null, asOf)).hasSize(1);

        ActionId action = ActionId.of(moved.last().getAggregateIdentifier());
        ledger.append(moved.at(Instant.parse("2025-09-01T09:00:00Z"))
                .then(new ActionReassigned(action, trust, List.of(stranger), null, "merged")));
        ledger.awaitRead(PlanProjection.NAME);

        assertThat(list(contributor(before), null, asOf)).isEmpty();
        assertThat(reviews.answer(new FindReview(review, asOf), contributor(before)))
                .isEmpty();
        assertThat(plan(contributor(stranger), asOf, null)
                        .recommendations()
                        .getFirst()
                        .actions())
                .extracting(Plan.Action::reference)
                .containsExactly("DHR7/1/3");
    }

    @ParameterizedTest
    @MethodSource("points")
    void oversight_counts_all_and_reads_no_case(AsOf asOf) {
        ReviewLine line =
                reviews.answer(new FindReview(review, asOf), OVERSIGHT).orElseThrow();

        assertThat(line.pseudonym()).isNull();
        assertThat(line.title()).isNull();
        assertThat(line.reference()).isEqualTo("DHR7");
        assertThat(line.recommendations()).isEqualTo(3);
        assertThat(list(OVERSIGHT, partnership, asOf)).hasSize(2).allMatch(each -> each.title() == null);
        assertThat(reviews.answer(new FindReview(review, asOf), AUDITOR))
                .get()
                .extracting(ReviewLine::pseudonym, ReviewLine::title)
                .containsExactly("Rowan", "Review into the death of Rowan");
    }

    @Test
    void pages_of_what_one_sees_hold_nothing_of_what_one_does_not() {
        Plan page = plans.answer(new FindPlan(review, Today.NOW, null, 1), contributor(police))
                .orElseThrow();
        Plan next = plans.answer(new FindPlan(review, Today.NOW, page.last(), 1), contributor(police))
                .orElseThrow();

        assertThat(next.total()).isEqualTo(3);
        assertThat(next.recommendations())
                .extracting(Plan.Recommendation::number)
                .containsExactly("3");
    }

    private Plan plan(Sight sight, AsOf asOf, FindPlan.@Nullable Place after) {
        return plans.answer(new FindPlan(review, asOf, after, 50), sight).orElseThrow();
    }

    private List<ReviewLine> list(Sight sight, @Nullable AgencyId of, AsOf asOf) {
        FoundReviews found = reviews.answer(new FindReviews(of, null, asOf, null, 50), sight);
        if (!sight.everything()) {
            assertThat(found.total()).isEqualTo(found.reviews().size());
        }
        return found.reviews();
    }

    private History opened(ReviewId id, String reference, String pseudonym) {
        return new History("Review", id)
                .then(new ReviewOpened(
                        id,
                        partnership,
                        ReviewType.DHR,
                        reference,
                        pseudonym,
                        "Review into the death of " + pseudonym));
    }

    private History raised(ReviewId of, String number, AgencyId... addressees) {
        return raised(new RecommendationId(UUID.randomUUID()), of, number, addressees);
    }

    private History raised(RecommendationId id, ReviewId of, String number, AgencyId... addressees) {
        Recommendations recommendation = new Recommendations(id, of, partnership, "DHR7");
        return recommendation.history().then(recommendation.raised(number, addressees));
    }

    private History action(RecommendationId about, String reference, AgencyId lead) {
        ActionId id = new ActionId(UUID.randomUUID());
        return new History("Action", id).then(assigned(id, about, review, reference, lead));
    }

    private ActionAssigned assigned(ActionId id, RecommendationId about, ReviewId of, String reference, AgencyId lead) {
        return new ActionAssigned(
                id,
                reference,
                about,
                of,
                partnership,
                List.of(),
                "Write a course",
                null,
                null,
                List.of(),
                lead,
                List.of(),
                null,
                Actions.ASSIGNED_ON);
    }
}
