package org.actionledger.query.plan;

import static org.actionledger.query.testing.QueryServiceTest.Today.NOW;
import static org.actionledger.query.testing.Sights.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionEvent.ActionReturned;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.ActionEvent.CompletionReported;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationAmended;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRaised;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationReinstated;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationWithdrawn;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewEvent.ReviewConcluded;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewEvent.ReviewPublished;
import org.actionledger.events.review.ReviewEvent.UpdateCycleSet;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.events.review.UpdateCycle;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.Delivery;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class PlanTest {

    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final TargetDate SUMMER =
            new TargetDate("by summer 2025", LocalDate.of(2025, 8, 31), Precision.SEASON, TargetKind.DUE, null, null);

    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final AgencyId partnership = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();
    private final AgencyId trust = Actions.anAgency();
    private final RecommendationId recommendation = new RecommendationId(UUID.randomUUID());
    private final ActionId action = new ActionId(UUID.randomUUID());
    private final History history = new History("Action", action);
    private final History reviewHistory = new History("Review", review)
            .then(new ReviewOpened(review, partnership, ReviewType.DHR, "DHR7", "Rowan", "Review into a death"));

    @Autowired
    PlanProjection projection;

    @Autowired
    PlanQueries plans;

    @Autowired
    ReviewQueries reviews;

    @Autowired
    Delivery delivery;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @BeforeEach
    void a_review_with_one_recommendation() {
        delivery.toTwice(
                projection,
                reviewHistory,
                agency(partnership, "Safer Westshire"),
                agency(police, "Westshire Police"),
                agency(trust, "Westshire Trust"),
                new History("Recommendation", recommendation).then(raised(recommendation, "5")));
    }

    @Test
    void a_row_prints_what_is_to_be_done_by_whom_and_by_when() {
        given(assigned(action, recommendation, "DHR7/5/1"));

        Plan.Recommendation printed = plan().recommendations().getFirst();
        Plan.Action row = printed.actions().getFirst();

        assertThat(plan().review().reference()).isEqualTo("DHR7");
        assertThat(printed.number()).isEqualTo("5");
        assertThat(printed.text()).isEqualTo("Officers are trained");
        assertThat(printed.parts()).containsExactly(new Part("a", "in each district"));
        assertThat(printed.scope()).isEqualTo(Scope.LOCAL);
        assertThat(row.reference()).isEqualTo("DHR7/5/1");
        assertThat(row.actionToTake()).isEqualTo("Write a course");
        assertThat(row.scope()).isEqualTo(Scope.REGIONAL);
        assertThat(row.leads())
                .containsExactly(
                        new ReviewLine.Agency(police, "Westshire Police"),
                        new ReviewLine.Agency(trust, "Westshire Trust"));
        assertThat(row.targets()).containsExactly(new Plan.Target(SUMMER, null));
        assertThat(row.status()).isEqualTo(ActionStatus.ASSIGNED);
        assertThat(row.reported()).isNull();
        assertThat(row.latestUpdate()).isNull();
        assertThat(row.completion()).isNull();
    }

    @Test
    void a_row_follows_what_happens_to_its_action() {
        Milestone step = new Milestone(new MilestoneId(UUID.randomUUID()), "Draft it", null);
        TargetDate later = TargetDate.due(DAY.plusMonths(6));
        given(
                assigned(action, recommendation, "DHR7/5/1"),
                new ActionRevised(action, "Write two courses", null, "One was not enough"),
                new ActionReassigned(action, trust, List.of(), null, "Runs it now"),
                new ExtensionGranted(action, 1, later, null),
                new MilestoneAdded(action, step),
                new MilestoneAchieved(action, step.milestoneId(), DAY),
                progress("The first was held", Rag.GREEN, DAY),
                new RatingAssured(action, Rag.AMBER, "Half came", DAY),
                progress("The second was held", null, DAY.plusDays(1)));

        Plan.Action row = row();

        assertThat(row.actionToTake()).isEqualTo("Write two courses");
        assertThat(row.leads()).extracting(ReviewLine.Agency::agencyId).containsExactly(trust);
        assertThat(row.targets()).containsExactly(new Plan.Target(later, SUMMER));
        assertThat(row.keyMilestones()).containsExactly(new Plan.Milestone("Draft it", null, DAY));
        assertThat(row.status()).isEqualTo(ActionStatus.IN_PROGRESS);
        assertThat(row.reported()).isEqualTo(Rag.GREEN);
        assertThat(row.assured()).isEqualTo(Rag.AMBER);
        assertThat(row.latestUpdate()).isEqualTo(new Plan.Update("The second was held", DAY.plusDays(1)));
    }

    @Test
    void a_completion_is_printed_as_reported_until_it_is_signed_off() {
        given(
                assigned(action, recommendation, "DHR7/5/1"),
                new CompletionReported(action, "All have attended", true, DAY));
        assertThat(row().completion())
                .isEqualTo(new Plan.Completion(DAY, null, "All have attended", false, null, null, false));

        given(new ActionReturned(action, "No proof", ActionStatus.IN_PROGRESS, DAY));
        assertThat(row().completion()).isNull();

        given(new ActionClosed(
                action,
                Closure.SUPERSEDED,
                "Another course",
                List.of(),
                "DHR9/2/1",
                true,
                "Superseded June 2025",
                DAY));
        assertThat(row().completion())
                .isEqualTo(new Plan.Completion(
                        DAY, "Superseded June 2025", "Another course", true, Closure.SUPERSEDED, "DHR9/2/1", true));
    }

    @Test
    void a_correction_is_printed_instead_of_what_was_wrong() {
        given(assigned(action, recommendation, "DHR7/5/1"), progress("The first was held", Rag.GREEN, DAY));
        String told = history.lastId();
        given(new CompletionReported(action, "All have attended", true, DAY));
        String completed = history.lastId();

        for (String wrong : List.of(told, completed)) {
            given(new EntryCorrected(
                    action, wrong, new Correction("It was like this", Rag.RED, DAY.minusDays(1)), "A slip of the pen"));
        }

        assertThat(row().reported()).isEqualTo(Rag.RED);
        assertThat(row().latestUpdate()).isEqualTo(new Plan.Update("It was like this", DAY.minusDays(1)));
        assertThat(Objects.requireNonNull(row().completion()).outcome()).isEqualTo("It was like this");
        assertThat(Objects.requireNonNull(row().completion()).on()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void an_amended_recommendation_is_printed_as_it_is_worded_now_and_a_withdrawn_one_says_so_until_it_is_reinstated() {
        RecommendationId other = new RecommendationId(UUID.randomUUID());
        History ofOther = new History("Recommendation", other)
                .then(raised(other, "6"))
                .then(new RecommendationAmended(other, "All staff are trained", List.of(), null, "Too little"))
                .then(new RecommendationWithdrawn(other, "Raised twice", DAY));
        delivery.toTwice(projection, ofOther);

        Plan.Recommendation printed = plan().recommendations().getLast();

        assertThat(printed.text()).isEqualTo("All staff are trained");
        assertThat(printed.parts()).isEmpty();
        assertThat(printed.withdrawn()).isTrue();
        assertThat(printed.actions()).isEmpty();
        assertThat(plan().review().recommendations()).isEqualTo(1);

        delivery.toTwice(projection, ofOther.then(new RecommendationReinstated(other, "Raised once after all", DAY)));
        assertThat(plan().recommendations().getLast().withdrawn()).isFalse();
        assertThat(plan().review().recommendations()).isEqualTo(2);
    }

    @Test
    void the_plan_is_read_page_by_page_in_the_order_people_count() {
        for (String number : List.of("10a", "2", "10", "1")) {
            RecommendationId id = new RecommendationId(UUID.randomUUID());
            delivery.toTwice(projection, new History("Recommendation", id).then(raised(id, number)));
            for (int position : List.of(10, 9)) {
                ActionId one = new ActionId(UUID.randomUUID());
                delivery.toTwice(
                        projection,
                        new History("Action", one).then(assigned(one, id, "DHR7/" + number + "/" + position)));
            }
        }

        List<String> printed = new ArrayList<>();
        String next = "/api/v1/reviews/" + review + "/plan?limit=2";
        while (!next.isEmpty()) {
            Http.Answer page = get(next);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Read-Position")).matches("\\d+");
            assertThat(page.json().path("total").asInt()).isEqualTo(5);
            for (JsonNode each : page.json().path("recommendations")) {
                printed.add(each.path("number").asString());
                each.path("actions")
                        .forEach(row -> printed.add(row.path("reference").asString()));
            }
            next = page.json().path("next").asString("");
        }

        assertThat(printed)
                .containsExactly(
                        "1",
                        "DHR7/1/9",
                        "DHR7/1/10",
                        "2",
                        "DHR7/2/9",
                        "DHR7/2/10",
                        "5",
                        "10",
                        "DHR7/10/9",
                        "DHR7/10/10",
                        "10a",
                        "DHR7/10a/9",
                        "DHR7/10a/10");
    }

    @Test
    void a_review_says_how_far_its_plan_is() {
        given(assigned(action, recommendation, "DHR7/5/1"), new CompletionReported(action, "Done", false, DAY));
        ActionId other = new ActionId(UUID.randomUUID());
        delivery.toTwice(projection, new History("Action", other).then(assigned(other, recommendation, "DHR7/5/2")));
        delivery.toTwice(
                projection,
                reviewHistory
                        .then(new UpdateCycleSet(review, UpdateCycle.QUARTERLY, LocalDate.of(2025, 1, 31)))
                        .then(new ReviewPublished(review, DAY)));

        ReviewLine line = reviews.answer(new FindReview(review, NOW), AUDITOR).orElseThrow();

        assertThat(line.partnership()).isEqualTo(new ReviewLine.Agency(partnership, "Safer Westshire"));
        assertThat(line.status()).isEqualTo(ReviewStatus.PUBLISHED);
        assertThat(line.publishedOn()).isEqualTo(DAY);
        assertThat(line.version()).isEqualTo(2);
        assertThat(line.recommendations()).isEqualTo(1);
        assertThat(line.actions()).isEqualTo(Map.of(ActionStatus.COMPLETION_REPORTED, 1L, ActionStatus.ASSIGNED, 1L));
        assertThat(line.updateRounds())
                .isEqualTo(new ReviewLine.Rounds(
                        UpdateCycle.QUARTERLY, LocalDate.of(2025, 1, 31), LocalDate.of(2025, 7, 31)));
    }

    @Test
    void reviews_are_listed_by_partnership_and_status_page_by_page() {
        for (String reference : List.of("DHR10", "DHR8", "DHR9")) {
            ReviewId id = new ReviewId(UUID.randomUUID());
            delivery.toTwice(
                    projection,
                    new History("Review", id)
                            .then(new ReviewOpened(id, partnership, ReviewType.DHR, reference, null, null))
                            .then(new ReviewPublished(id, DAY)));
        }

        List<String> references = new ArrayList<>();
        String next = "/api/v1/reviews?limit=2&partnership=" + partnership;
        while (!next.isEmpty()) {
            JsonNode page = get(next).json();
            assertThat(page.path("total").asInt()).isEqualTo(4);
            page.path("reviews")
                    .forEach(line -> references.add(line.path("reference").asString()));
            next = page.path("next").asString("");
        }

        assertThat(references).containsExactly("DHR7", "DHR8", "DHR9", "DHR10");
        assertThat(found(ReviewStatus.OPEN)).containsExactly("DHR7");
        assertThat(found(ReviewStatus.PUBLISHED)).containsExactly("DHR8", "DHR9", "DHR10");
        delivery.toTwice(projection, reviewHistory.then(new ReviewConcluded(review, DAY)));
        assertThat(found(ReviewStatus.CONCLUDED)).containsExactly("DHR7");
        assertThat(found(ReviewStatus.OPEN)).isEmpty();
    }

    @Test
    void what_is_not_known_is_not_found_and_an_empty_plan_is_an_answer() {
        assertThat(get("/api/v1/reviews/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(get("/api/v1/reviews/" + UUID.randomUUID() + "/plan").status())
                .isEqualTo(404);
        assertThat(get("/api/v1/reviews?partnership=" + UUID.randomUUID())
                        .json()
                        .path("total")
                        .asInt(-1))
                .isZero();
        ReviewId empty = new ReviewId(UUID.randomUUID());
        delivery.toTwice(
                projection,
                new History("Review", empty)
                        .then(new ReviewOpened(empty, partnership, ReviewType.SAR, "S1", null, null)));
        assertThat(get("/api/v1/reviews/" + empty + "/plan").status()).isEqualTo(200);
        assertThat(get("/api/v1/reviews/" + empty + "/plan")
                        .json()
                        .path("recommendations")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_rebuild_makes_the_same_rows() {
        ReviewId stored = new ReviewId(UUID.randomUUID());
        RecommendationId demanded = new RecommendationId(UUID.randomUUID());
        ActionId done = new ActionId(UUID.randomUUID());
        ledger.append(
                new History("Review", stored)
                        .then(new ReviewOpened(stored, partnership, ReviewType.DHR, "DHR7", null, null))
                        .then(new UpdateCycleSet(stored, UpdateCycle.MONTHLY, DAY)),
                new History("Recommendation", demanded).then(raised(demanded, "5")),
                new History("Action", done)
                        .then(assigned(done, demanded, "DHR7/5/1"))
                        .then(new ProgressRecorded(
                                done,
                                "Begun",
                                Rag.GREEN,
                                null,
                                ActionStatus.IN_PROGRESS,
                                List.of(),
                                List.of(),
                                List.of(),
                                DAY)));
        ledger.awaitRead(PlanProjection.NAME);
        List<List<String>> before = rows(stored, demanded, done);
        assertThat(before).allSatisfy(rows -> assertThat(rows).hasSize(1));

        ledger.rebuild(PlanProjection.NAME);

        assertThat(rows(stored, demanded, done)).isEqualTo(before);
    }

    private List<List<String>> rows(ReviewId of, RecommendationId demanded, ActionId done) {
        return List.of(
                ledger.rows("plan.review", "review_id", of),
                ledger.rows("plan.recommendation", "recommendation_id", demanded),
                ledger.rows("plan.action", "action_id", done),
                ledger.rows("plan.standing", "action_id", done));
    }

    private void given(Object... events) {
        for (Object event : events) {
            history.then(event);
        }
        delivery.toTwice(projection, history);
    }

    private Plan plan() {
        return plans.answer(new FindPlan(review, NOW, null, 50), AUDITOR).orElseThrow();
    }

    private Plan.Action row() {
        return plan().recommendations().getFirst().actions().getFirst();
    }

    private List<String> found(ReviewStatus status) {
        return reviews.answer(new FindReviews(partnership, status, NOW, null, 50), AUDITOR).reviews().stream()
                .map(ReviewLine::reference)
                .toList();
    }

    private ProgressRecorded progress(String narrative, @Nullable Rag rating, LocalDate on) {
        return new ProgressRecorded(
                action, narrative, rating, null, ActionStatus.IN_PROGRESS, List.of(), List.of(), List.of(), on);
    }

    private ActionAssigned assigned(ActionId id, RecommendationId about, String reference) {
        return new ActionAssigned(
                id,
                reference,
                about,
                review,
                partnership,
                List.of("a"),
                "Write a course",
                Scope.REGIONAL,
                "Officers recognise coercion",
                List.of(SUMMER),
                police,
                List.of(trust),
                null,
                Actions.ASSIGNED_ON);
    }

    private RecommendationRaised raised(RecommendationId id, String number) {
        return new RecommendationRaised(
                id,
                review,
                partnership,
                "DHR7",
                number,
                true,
                "Officers are trained",
                List.of(new Part("a", "in each district")),
                Origin.PANEL,
                Scope.LOCAL,
                List.of());
    }

    private static History agency(AgencyId id, String name) {
        return new History("Agency", id).then(new AgencyRegistered(id, name, AgencyKind.OTHER, List.of(), null, null));
    }

    private Http.Answer get(String path) {
        return Http.at(port).get(path).as(TOKEN).send();
    }
}
