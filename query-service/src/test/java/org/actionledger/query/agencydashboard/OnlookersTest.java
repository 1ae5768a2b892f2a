package org.actionledger.query.agencydashboard;

import static org.actionledger.query.testing.Sights.AUDITOR;
import static org.actionledger.query.testing.Sights.OPERATOR;
import static org.actionledger.query.testing.Sights.OVERSIGHT;
import static org.actionledger.query.testing.Sights.contributor;
import static org.actionledger.query.testing.Sights.coordinator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.platform.Declined;
import org.actionledger.query.platform.Sight;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.actionledger.query.testing.QueryServiceTest.Today;
import org.actionledger.query.testing.Recommendations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An action of a review, which the police had and the trust has; the fire service is only asked for something. */
@QueryServiceTest
class OnlookersTest {

    private static final AsOf THEN = new AsOf(Instant.parse("2025-08-01T09:00:00Z"), LocalDate.of(2025, 8, 1));
    private static final String SINCE_JULY = "?from=2025-07-15T12:00:00Z";

    private final AgencyId partnership = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();
    private final AgencyId trust = Actions.anAgency();
    private final AgencyId fire = Actions.anAgency();
    private final AgencyId stranger = Actions.anAgency();
    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final Actions action = Actions.in(review, partnership, "DHR7/1/1");

    @Autowired
    DashboardQueries queries;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @BeforeEach
    void an_action_that_was_handed_over() {
        Recommendations recommendation = Recommendations.in(review, partnership, "DHR7");
        for (AgencyId agency : List.of(partnership, police, trust, fire, stranger)) {
            ledger.append(new History("Agency", agency)
                    .then(new AgencyRegistered(agency, "Agency " + agency, AgencyKind.OTHER, List.of(), null, null)));
        }
        ledger.append(
                new History("Review", review)
                        .then(new ReviewOpened(review, partnership, ReviewType.DHR, "DHR7", "Rowan", null)),
                recommendation.history().then(recommendation.raised("1", fire)),
                action.history()
                        .then(action.assigned(police))
                        .at(Instant.parse("2025-09-01T09:00:00Z"))
                        .then(new ActionReassigned(action.actionId(), trust, List.of(), null, "merged")));
        ledger.awaitRead(DashboardProjection.NAME);
    }

    @Test
    void an_agencys_figures_are_its_own_peoples() {
        for (Sight sight : List.of(contributor(trust), coordinator(trust), AUDITOR, OVERSIGHT)) {
            assertThat(figures(Scope.AGENCY, trust.value(), Today.NOW, sight))
                    .get()
                    .extracting(Dashboard::total)
                    .isEqualTo(1L);
        }
        for (Sight sight : List.of(contributor(police), coordinator(partnership), OPERATOR)) {
            refused(Scope.AGENCY, trust.value(), sight);
        }
        assertThat(figures(Scope.AGENCY, UUID.randomUUID(), Today.NOW, contributor(police)))
                .isEmpty();
    }

    /** The trust leads as much for another partnership. */
    @Test
    void what_an_agency_does_for_a_partnership_its_coordinators_see_too() {
        Actions elsewhere = Actions.in(new ReviewId(UUID.randomUUID()), stranger, "SAR1/1/1");
        ledger.append(elsewhere.history().then(elsewhere.assigned(trust)));
        ledger.awaitRead(DashboardProjection.NAME);

        assertThat(totalFor(partnership, Today.NOW, coordinator(partnership))).isEqualTo(1);
        assertThat(totalFor(partnership, THEN, coordinator(partnership))).isZero();
        assertThat(totalFor(partnership, Today.NOW, contributor(trust))).isEqualTo(1);
        assertThat(totalFor(partnership, Today.NOW, AUDITOR)).isEqualTo(1);
        assertThat(figures(Scope.AGENCY, trust.value(), Today.NOW, AUDITOR))
                .get()
                .extracting(Dashboard::total)
                .isEqualTo(2L);
        for (Sight sight : List.of(coordinator(partnership), contributor(partnership), contributor(stranger))) {
            assertThatThrownBy(() -> totalFor(stranger, Today.NOW, sight)).isInstanceOf(Declined.class);
        }
        String file = "/agencies/" + trust + "/dashboard?format=csv&partnership=";
        assertThat(answer(file + partnership, Role.COORDINATOR, partnership).header("Content-Disposition"))
                .contains("dashboard-" + trust + "-of-" + partnership + ".csv");
        assertThat(type(answer(file + stranger, Role.COORDINATOR, partnership))).isEqualTo("figures-of-another-agency");
    }

    private long totalFor(AgencyId of, AsOf asOf, Sight sight) {
        return queries.answer(new FindDashboard(Scope.AGENCY, trust.value(), of, asOf), sight)
                .orElseThrow()
                .total();
    }

    @Test
    void a_partnerships_figures_are_its_coordinators() {
        for (Sight sight : List.of(coordinator(partnership), AUDITOR, OVERSIGHT)) {
            assertThat(figures(Scope.PARTNERSHIP, partnership.value(), Today.NOW, sight))
                    .isPresent();
        }
        for (Sight sight : List.of(contributor(partnership), coordinator(trust), contributor(trust))) {
            refused(Scope.PARTNERSHIP, partnership.value(), sight);
        }
    }

    @Test
    void a_reviews_figures_are_its_coordinators_and_it_is_unknown_to_who_has_nothing_in_it() {
        for (AsOf asOf : List.of(Today.NOW, THEN)) {
            for (Sight sight : List.of(coordinator(partnership), AUDITOR, OVERSIGHT)) {
                assertThat(figures(Scope.REVIEW, review.value(), asOf, sight))
                        .get()
                        .extracting(Dashboard::total)
                        .isEqualTo(1L);
            }
        }
        for (Sight sight : List.of(contributor(trust), coordinator(trust), contributor(fire))) {
            refused(Scope.REVIEW, review.value(), sight);
        }
        for (Sight sight : List.of(contributor(police), coordinator(stranger), contributor(partnership), OPERATOR)) {
            assertThat(figures(Scope.REVIEW, review.value(), Today.NOW, sight)).isEmpty();
        }
    }

    @Test
    void the_past_of_an_agency_counts_nothing_it_has_handed_over() {
        assertThat(figures(Scope.AGENCY, police.value(), THEN, AUDITOR))
                .get()
                .extracting(Dashboard::total)
                .isEqualTo(1L);
        assertThat(figures(Scope.AGENCY, police.value(), THEN, contributor(police)))
                .get()
                .extracting(Dashboard::total)
                .isEqualTo(0L);
    }

    @Test
    void changes_are_told_to_the_same() {
        String ofAction = "/actions/" + action.actionId() + "/changes" + SINCE_JULY;
        String ofPlan = "/reviews/" + review + "/plan/changes" + SINCE_JULY;
        String ofTrust = "/agencies/" + trust + "/changes" + SINCE_JULY;

        assertThat(total(ofAction, Role.CONTRIBUTOR, trust)).isEqualTo(1);
        assertThat(total(ofAction, Role.COORDINATOR, partnership)).isEqualTo(1);
        assertThat(answer(ofAction, Role.CONTRIBUTOR, police).status()).isEqualTo(404);
        assertThat(answer(ofAction, Role.COORDINATOR, stranger).status()).isEqualTo(404);
        assertThat(total(ofPlan, Role.COORDINATOR, partnership)).isEqualTo(1);
        assertThat(type(answer(ofPlan, Role.COORDINATOR, trust))).isEqualTo("figures-of-another-partnership");
        assertThat(answer(ofPlan, Role.COORDINATOR, stranger).status()).isEqualTo(404);
        assertThat(total(ofTrust, Role.CONTRIBUTOR, trust)).isEqualTo(1);
        assertThat(type(answer(ofTrust, Role.CONTRIBUTOR, police))).isEqualTo("figures-of-another-agency");
        assertThat(total("/agencies/" + police + "/changes" + SINCE_JULY, Role.CONTRIBUTOR, police))
                .isZero();
        assertThat(answer(ofTrust + "&format=csv", Role.COORDINATOR, partnership)
                        .status())
                .isEqualTo(403);
    }

    private Optional<Dashboard> figures(Scope scope, UUID id, AsOf asOf, Sight sight) {
        return queries.answer(new FindDashboard(scope, id, asOf), sight);
    }

    private void refused(Scope scope, UUID id, Sight sight) {
        assertThatThrownBy(() -> figures(scope, id, Today.NOW, sight))
                .isInstanceOf(Declined.class)
                .hasMessageStartingWith("Figures and changes of ");
    }

    private int total(String path, Role role, AgencyId agency) {
        Http.Answer answer = answer(path, role, agency);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("total").asInt();
    }

    private static String type(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        String type = answer.json().path("type").asString();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private Http.Answer answer(String path, Role role, AgencyId agency) {
        return Http.at(port)
                .get("/api/v1" + path)
                .as(TestIssuer.tokenFor(new Actor("somebody", role, agency, null)))
                .send();
    }
}
