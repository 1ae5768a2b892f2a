package org.actionledger.query.agencydashboard;

import static org.actionledger.query.testing.QueryServiceTest.Today.DATE;
import static org.actionledger.query.testing.QueryServiceTest.Today.NOW;
import static org.actionledger.query.testing.Sights.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewEvent.UpdateCycleSet;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.events.review.UpdateCycle;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.agencydashboard.Dashboard.Awaiting;
import org.actionledger.query.agencydashboard.Dashboard.InTime;
import org.actionledger.query.agencydashboard.Dashboard.OfMonth;
import org.actionledger.query.agencydashboard.Dashboard.Ratings;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.Delivery;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.actionledger.query.testing.Recommendations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class DashboardTest {

    private static final String TOKEN = TestIssuer.tokenFor(new Actor("oversight", Role.OVERSIGHT, null, null));

    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final AgencyId partnership = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();
    private final AgencyId council = Actions.anAgency();
    private final History ofReview = new History("Review", review);

    @Autowired
    DashboardProjection projection;

    @Autowired
    DashboardQueries queries;

    @Autowired
    WholeLedger wholeLedger;

    @Autowired
    Delivery delivery;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @BeforeEach
    void a_review_with_two_agencies() {
        for (AgencyId agency : List.of(partnership, police, council)) {
            delivery.toTwice(
                    projection,
                    new History("Agency", agency)
                            .then(new AgencyRegistered(agency, "Agency", AgencyKind.OTHER, List.of(), null, null)));
        }
        ofReview.then(new ReviewOpened(review, partnership, ReviewType.DHR, "DHR7", null, null));
        delivery.toTwice(projection, ofReview);
    }

    @Test
    void each_scope_counts_its_own_actions() {
        given(action().assigned(police));
        Actions joint = action();
        given(joint, joint.assigned(council, List.of(police)));

        assertThat(dashboard(Scope.AGENCY, police).total()).isEqualTo(2);
        assertThat(dashboard(Scope.AGENCY, council).total()).isEqualTo(1);
        assertThat(dashboard(Scope.PARTNERSHIP, partnership).total()).isEqualTo(2);
        assertThat(ofReview().total()).isEqualTo(2);
    }

    @Test
    void actions_are_counted_by_status_and_by_both_ratings() {
        Actions red = action();
        given(
                red,
                red.assigned(police),
                red.progress(DATE, Rag.RED),
                new RatingAssured(red.actionId(), Rag.AMBER, "seen", DATE));
        Actions silent = action();
        given(silent, silent.assigned(police), silent.progress(DATE, null));
        Actions proposed = action();
        given(proposed, proposed.proposed());

        Dashboard dashboard = ofReview();

        assertThat(dashboard.open()).isEqualTo(3);
        assertThat(status(dashboard, ActionStatus.IN_PROGRESS).reported()).isEqualTo(new Ratings(1, 0, 0, 1));
        assertThat(status(dashboard, ActionStatus.IN_PROGRESS).assured()).isEqualTo(new Ratings(0, 1, 0, 1));
        assertThat(status(dashboard, ActionStatus.PROPOSED).total()).isEqualTo(1);
    }

    @Test
    void what_is_due_is_counted_by_how_soon() {
        for (int days : new int[] {-400, -1, 0, 30, 31, 90, 91}) {
            given(action().assigned(police, TargetDate.due(DATE.plusDays(days))));
        }
        Actions done = action();
        given(done, done.assigned(police, TargetDate.due(DATE.minusDays(9))), done.completed(DATE));

        Dashboard dashboard = ofReview();

        assertThat(dashboard.overdue()).isEqualTo(2);
        assertThat(dashboard.dueIn30Days()).isEqualTo(2);
        assertThat(dashboard.dueIn90Days()).isEqualTo(4);
    }

    @Test
    void the_oldest_that_awaits_sign_off_is_told() {
        assertThat(ofReview().awaitingSignOff()).isEqualTo(new Awaiting(0, null, null));
        for (int days : new int[] {3, 40}) {
            Actions done = action();
            given(done, done.assigned(police), done.completed(DATE.minusDays(days)));
        }
        Actions closed = action();
        given(closed, closed.assigned(police), closed.completed(DATE.minusDays(90)), closed.closed(DATE));

        assertThat(ofReview().awaitingSignOff()).isEqualTo(new Awaiting(2, DATE.minusDays(40), 40L));
    }

    @Test
    void without_an_update_cycle_rounds_are_calendar_quarters() {
        reportedOn(LocalDate.of(2025, 6, 30));
        reportedOn(LocalDate.of(2025, 7, 1));
        given(action().assigned(police));
        given(action().proposed());

        assertThat(ofReview().noUpdateThisRound()).isEqualTo(2);
    }

    @Test
    void a_new_update_cycle_holds_for_what_was_reported_before_it() {
        reportedOn(LocalDate.of(2025, 7, 1));
        reportedOn(LocalDate.of(2025, 9, 15));
        assertThat(ofReview().noUpdateThisRound()).isZero();

        ofReview.then(new UpdateCycleSet(review, UpdateCycle.MONTHLY, LocalDate.of(2025, 1, 15)));
        delivery.toTwice(projection, ofReview);
        reportedOn(LocalDate.of(2025, 9, 14));

        assertThat(ofReview().noUpdateThisRound()).isEqualTo(2);
        assertThat(dashboard(Scope.AGENCY, police).noUpdateThisRound()).isEqualTo(2);
    }

    @Test
    void the_median_is_exact() {
        assertThat(ofReview().medianDaysToClose()).isNull();
        for (int days : new int[] {10, 200, 41}) {
            Actions action = action();
            given(action, action.assigned(police), action.closed(Actions.ASSIGNED_ON.plusDays(days)));
        }
        assertThat(ofReview().medianDaysToClose()).isEqualTo(41);

        Actions fourth = action();
        given(fourth, fourth.assigned(police), fourth.closed(Actions.ASSIGNED_ON.plusDays(50)));
        assertThat(ofReview().medianDaysToClose()).isEqualTo(45.5);
    }

    @Test
    void what_a_plan_only_says_or_nobody_did_has_no_days_to_close() {
        Actions published = action();
        given(published, published.assigned(police), closed(published, Closure.IMPLEMENTED, true));
        Actions declined = action();
        given(declined, declined.assigned(police), closed(declined, Closure.NOT_PROGRESSED, false));

        assertThat(ofReview().medianDaysToClose()).isNull();
        assertThat(status(ofReview(), ActionStatus.CLOSED).total()).isEqualTo(2);
    }

    @Test
    void the_share_in_time_looks_at_what_could_be_late() {
        assertThat(ofReview().inTime()).isEqualTo(new InTime(0, 0, null));
        LocalDate due = LocalDate.of(2025, 6, 30);
        for (LocalDate done : List.of(due, due.minusDays(5), due.plusDays(1), due)) {
            Actions action = action();
            given(action, action.assigned(police, TargetDate.due(due)), action.completed(done), action.closed(DATE));
        }
        Actions ongoing = action();
        given(ongoing, ongoing.assigned(police, TargetDate.unread("ongoing")), ongoing.closed(DATE));

        assertThat(ofReview().inTime()).isEqualTo(new InTime(3, 1, 0.75));
    }

    @Test
    void the_trend_shows_what_was_opened_closed_and_late_in_each_month() {
        Actions action = action();
        given(
                action,
                action.assigned(police, TargetDate.due(LocalDate.of(2025, 4, 30))),
                action.closed(LocalDate.of(2025, 7, 31)));
        Actions late = action();
        given(late, late.assigned(police, TargetDate.due(LocalDate.of(2025, 6, 15))));

        List<OfMonth> months = ofReview().months();

        assertThat(months).hasSize(12);
        assertThat(months.getFirst()).isEqualTo(new OfMonth(YearMonth.of(2024, 10), 0, 0, 0));
        assertThat(months)
                .contains(
                        new OfMonth(YearMonth.of(2025, 1), 2, 0, 0),
                        new OfMonth(YearMonth.of(2025, 4), 0, 0, 0),
                        new OfMonth(YearMonth.of(2025, 5), 0, 0, 1),
                        new OfMonth(YearMonth.of(2025, 6), 0, 0, 2),
                        new OfMonth(YearMonth.of(2025, 7), 0, 1, 1),
                        new OfMonth(YearMonth.of(2025, 9), 0, 0, 1));
    }

    @Test
    void the_whole_ledger_is_counted_once_and_by_the_kinds_of_agencies_that_lead() {
        AgencyId probation = Actions.anAgency();
        delivery.toTwice(
                projection,
                new History("Agency", probation)
                        .then(new AgencyRegistered(
                                probation, "Probation", AgencyKind.PROBATION, List.of(), null, null)));
        WholeLedger.Today before = wholeLedger.today();
        Actions joint = action();
        given(joint, joint.assigned(probation, List.of(police), TargetDate.due(DATE.minusDays(1))));
        Actions done = action();
        given(done, done.assigned(probation), done.completed(DATE));
        Actions heard = action();
        given(heard, heard.assigned(probation), heard.progress(DATE, Rag.GREEN));

        WholeLedger.Today after = wholeLedger.today();

        assertThat(after.all().open() - before.all().open()).isEqualTo(2);
        assertThat(after.all().overdue() - before.all().overdue()).isEqualTo(1);
        assertThat(after.of(AgencyKind.PROBATION).open()).isEqualTo(2);
        assertThat(after.of(AgencyKind.PROBATION).overdue()).isEqualTo(1);
        assertThat(after.of(AgencyKind.PROBATION).awaitingSignOff()).isEqualTo(1);
        assertThat(after.of(AgencyKind.PROBATION).withoutUpdate()).isEqualTo(1);
        assertThat(after.of(AgencyKind.OTHER).open()
                        - before.of(AgencyKind.OTHER).open())
                .isEqualTo(1);
        assertThat(after.of(AgencyKind.PROSECUTION).open()).isZero();
    }

    @Test
    void a_dashboard_can_be_had_over_http() {
        Actions action = action();
        given(action, action.assigned(police, TargetDate.due(DATE.minusDays(1))));

        Http.Answer answer = get("/agencies/" + police);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Read-Position")).matches("\\d+");
        JsonNode dashboard = answer.json();
        assertThat(dashboard.path("name").asString()).isEqualTo("Agency");
        assertThat(dashboard.path("asOf").path("effectiveOn").asString()).isEqualTo(DATE.toString());
        assertThat(dashboard.path("overdue").asInt()).isEqualTo(1);
        assertThat(dashboard.path("months").path(11).path("month").asString()).isEqualTo("2025-09");
        assertThat(dashboard.has("medianDaysToClose")).isTrue();
        assertThat(get("/reviews/" + review).json().path("name").asString()).isEqualTo("DHR7");
        assertThat(get("/partnerships/" + partnership).json().path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void the_figures_of_each_scope_can_be_taken_away_with_the_trend_by_month() {
        Actions done = action();
        given(done, done.assigned(police, TargetDate.due(DATE)), done.progress(DATE, Rag.AMBER), done.closed(DATE));
        Actions late = action();
        given(late, late.assigned(police, TargetDate.due(DATE.minusDays(1))));
        Actions reported = action();
        given(reported, reported.assigned(police), reported.completed(DATE.minusDays(3)));

        for (String scope : List.of("/agencies/" + police, "/partnerships/" + partnership, "/reviews/" + review)) {
            Http.Answer csv = Http.at(port)
                    .get("/api/v1" + scope + "/dashboard?format=csv")
                    .as(TOKEN)
                    .send();

            assertThat(csv.header("Content-Disposition")).contains("filename=\"dashboard-");
            assertThat(csv.header("Read-Position")).matches("\\d+");
            assertThat(csv.body().lines())
                    .as(scope)
                    .contains(
                            "figure,status,rating,month,number,day",
                            "Actions,,,,3,",
                            "Overdue,,,,1,",
                            "\"Awaiting sign-off, oldest since\",,,,,2025-09-27",
                            "Median days to close,,,," + ChronoUnit.DAYS.between(Actions.ASSIGNED_ON, DATE) + ",",
                            "Share in time,,,,1,",
                            "Actions,Assigned,,,1,",
                            "Reported,Closed,Amber,,1,",
                            "Assured,Closed,None,,1,",
                            "Closed,,,2025-09,1,",
                            "Overdue at the end,,,2025-08,0,")
                    .hasSize(1 + 13 + 6 * 9 + 12 * 3);
        }
        assertThat(Http.at(port)
                        .get("/api/v1/reviews/" + review + "/dashboard?format=docx")
                        .as(TOKEN)
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_agency_without_actions_has_a_dashboard_of_noughts_and_an_unknown_one_has_none() {
        assertThat(get("/agencies/" + council).json().path("total").asInt()).isZero();
        Http.Answer unknown = get("/agencies/" + Actions.anAgency());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Read-Position")).matches("\\d+");
        assertThat(get("/reviews/" + Actions.anAgency()).status()).isEqualTo(404);
        assertThat(get("/reviews/none").status()).isEqualTo(400);
    }

    @Test
    void a_rebuild_makes_the_same_rows() {
        Actions action = action();
        ReviewId ofAction = new ReviewId(UUID.randomUUID());
        Recommendations demand = Recommendations.in(ofAction, partnership, "DHR8");
        Actions elsewhere = Actions.in(ofAction, partnership, "DHR8/1/1");
        ledger.append(
                new History("Review", ofAction)
                        .then(new ReviewOpened(ofAction, partnership, ReviewType.DHR, "DHR8", null, null))
                        .then(new UpdateCycleSet(ofAction, UpdateCycle.MONTHLY, DATE.minusMonths(3))),
                demand.history().then(demand.raised("1", council)),
                elsewhere
                        .history()
                        .then(elsewhere.assigned(police, TargetDate.due(DATE.minusDays(40))))
                        .then(elsewhere.progress(DATE.minusDays(2), Rag.AMBER)),
                action.history().then(action.assigned(police)).then(action.completed(DATE)));
        ledger.awaitRead(DashboardProjection.NAME);
        List<String> counters = ledger.rows("agencydashboard.counter", "id", police);
        List<String> counted = ledger.rows("agencydashboard.action", "action_id", elsewhere.actionId());
        List<String> addressees = ledger.rows("agencydashboard.addressee", "review_id", ofAction);
        assertThat(counters).hasSizeGreaterThan(5);
        assertThat(counted).hasSize(1);
        assertThat(addressees).hasSize(1);

        ledger.rebuild(DashboardProjection.NAME);

        assertThat(ledger.rows("agencydashboard.counter", "id", police)).isEqualTo(counters);
        assertThat(ledger.rows("agencydashboard.action", "action_id", elsewhere.actionId()))
                .isEqualTo(counted);
        assertThat(ledger.rows("agencydashboard.addressee", "review_id", ofAction))
                .isEqualTo(addressees);
    }

    private Actions action() {
        return Actions.in(review, partnership, "DHR7/1/1");
    }

    private void reportedOn(LocalDate day) {
        Actions action = action();
        given(action, action.assigned(police), action.progress(day, Rag.GREEN));
    }

    private void given(org.actionledger.events.action.ActionEvent event) {
        delivery.toTwice(projection, new History("Action", event.actionId()).then(event));
    }

    private void given(Actions action, Object... events) {
        History history = action.history();
        for (Object event : events) {
            history.then(event);
        }
        delivery.toTwice(projection, history);
    }

    private static ActionClosed closed(Actions action, Closure closure, boolean asPublished) {
        return new ActionClosed(action.actionId(), closure, "so it says", List.of(), null, asPublished, null, DATE);
    }

    private Dashboard ofReview() {
        return queries.answer(new FindDashboard(Scope.REVIEW, review.value(), NOW), AUDITOR)
                .orElseThrow();
    }

    private Dashboard dashboard(Scope scope, AgencyId id) {
        Optional<Dashboard> answer = queries.answer(new FindDashboard(scope, id.value(), NOW), AUDITOR);
        return answer.orElseThrow();
    }

    private static Dashboard.OfStatus status(Dashboard dashboard, ActionStatus status) {
        return dashboard.statuses().get(status.ordinal());
    }

    private Http.Answer get(String path) {
        return Http.at(port).get("/api/v1" + path + "/dashboard").as(TOKEN).send();
    }
}
