package org.actionledger.command.review;

import static org.actionledger.command.refusal.Refusal.AGENCY_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.ALREADY_EXISTS;
import static org.actionledger.command.refusal.Refusal.ALREADY_PUBLISHED;
import static org.actionledger.command.refusal.Refusal.EFFECTIVE_IN_THE_FUTURE;
import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.NOT_A_PARTNERSHIP;
import static org.actionledger.command.refusal.Refusal.NOT_ITS_OWN_BEHALF;
import static org.actionledger.command.refusal.Refusal.ONLY_THE_PARTNERSHIP;
import static org.actionledger.command.refusal.Refusal.REFERENCE_TAKEN;
import static org.actionledger.command.refusal.Refusal.REVIEW_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.ROLE_MAY_NOT;
import static org.actionledger.command.testing.Plot.openReview;
import static org.actionledger.command.testing.Westshire.AUDITOR;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.EASTSHIRE;
import static org.actionledger.command.testing.Westshire.FOREIGN_COORDINATOR;
import static org.actionledger.command.testing.Westshire.NOBODY;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.OPERATOR;
import static org.actionledger.command.testing.Westshire.OVERSIGHT;
import static org.actionledger.command.testing.Westshire.PARTNERSHIP;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TOMORROW;
import static org.actionledger.command.testing.Westshire.YESTERDAY;
import static org.actionledger.command.testing.Westshire.onBehalf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.actionledger.command.review.ReviewCommand.OpenReview;
import org.actionledger.command.review.ReviewCommand.PublishReview;
import org.actionledger.command.review.ReviewCommand.SetUpdateCycle;
import org.actionledger.command.testing.Ledger;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewEvent.ReviewPublished;
import org.actionledger.events.review.ReviewEvent.UpdateCycleSet;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.events.review.UpdateCycle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private final Ledger ledger = new Ledger();
    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final ReviewId another = new ReviewId(UUID.randomUUID());

    @BeforeEach
    void the_registry_has_agencies() {
        Plot.registerAgencies(ledger);
    }

    @Test
    void a_partnership_opens_a_review() {
        ledger.accept(
                new OpenReview(review, PARTNERSHIP, ReviewType.DHR, "DHR23", "Rowan", "Review into a death"),
                COORDINATOR);

        assertThat(ledger.events(review))
                .containsExactly(
                        new ReviewOpened(review, PARTNERSHIP, ReviewType.DHR, "DHR23", "Rowan", "Review into a death"));
    }

    @Test
    void nobody_opens_a_review_for_a_partnership_but_its_coordinator() {
        OpenReview command = openReview(review, "DHR23");

        assertThat(ledger.refusal(command, FOREIGN_COORDINATOR)).isEqualTo(ONLY_THE_PARTNERSHIP);
        assertThat(ledger.refusal(command, OFFICER)).isEqualTo(ONLY_THE_PARTNERSHIP);
        assertThat(ledger.refusal(command, onBehalf(FOREIGN_COORDINATOR, PARTNERSHIP)))
                .isEqualTo(NOT_ITS_OWN_BEHALF);
        assertThat(ledger.refusal(command, onBehalf(COORDINATOR, POLICE))).isEqualTo(ONLY_THE_PARTNERSHIP);
        assertThat(ledger.refusal(command, AUDITOR)).isEqualTo(ROLE_MAY_NOT);
        assertThat(ledger.refusal(command, OVERSIGHT)).isEqualTo(ROLE_MAY_NOT);
        assertThat(ledger.refusal(command, OPERATOR)).isEqualTo(ROLE_MAY_NOT);
    }

    @Test
    void a_review_is_owned_by_an_agency_of_that_kind() {
        assertThat(ledger.refusal(reviewOf(POLICE), coordinatorOf(POLICE))).isEqualTo(NOT_A_PARTNERSHIP);
        assertThat(ledger.refusal(reviewOf(NOBODY), coordinatorOf(NOBODY))).isEqualTo(AGENCY_UNKNOWN);
    }

    @Test
    void a_review_is_opened_once() {
        ledger.accept(openReview(review, "DHR23"), COORDINATOR);

        assertThat(ledger.refusal(openReview(review, "DHR24"), COORDINATOR)).isEqualTo(ALREADY_EXISTS);
    }

    @Test
    void a_reference_is_used_once_in_a_partnership() {
        ledger.accept(openReview(review, "DHR 23"), COORDINATOR);

        assertThat(ledger.refusal(openReview(another, "dhr-23"), COORDINATOR)).isEqualTo(REFERENCE_TAKEN);
        ledger.accept(openReview(another, "DHR 24"), COORDINATOR);
    }

    @Test
    void another_partnership_may_use_the_same_reference() {
        ledger.accept(openReview(review, "DHR23"), COORDINATOR);

        ledger.accept(new OpenReview(another, EASTSHIRE, ReviewType.DHR, "DHR23", null, null), FOREIGN_COORDINATOR);
    }

    @Test
    void updates_are_collected_in_rounds_from_a_day_on() {
        ledger.accept(openReview(review, "DHR23"), COORDINATOR);

        ledger.accept(new SetUpdateCycle(review, UpdateCycle.QUARTERLY, null), COORDINATOR);
        ledger.accept(new SetUpdateCycle(review, UpdateCycle.QUARTERLY, TOMORROW), COORDINATOR);
        ledger.accept(new SetUpdateCycle(review, UpdateCycle.MONTHLY, null), COORDINATOR);

        assertThat(ledger.events(review))
                .endsWith(
                        new UpdateCycleSet(review, UpdateCycle.QUARTERLY, TODAY),
                        new UpdateCycleSet(review, UpdateCycle.QUARTERLY, TOMORROW),
                        new UpdateCycleSet(review, UpdateCycle.MONTHLY, TODAY));
    }

    @Test
    void the_same_cycle_again_changes_nothing() {
        ledger.accept(openReview(review, "DHR23"), COORDINATOR);
        ledger.accept(new SetUpdateCycle(review, UpdateCycle.QUARTERLY, YESTERDAY), COORDINATOR);

        assertThat(ledger.refusal(new SetUpdateCycle(review, UpdateCycle.QUARTERLY, null), COORDINATOR))
                .isEqualTo(NOTHING_CHANGES);
        assertThat(ledger.refusal(new SetUpdateCycle(review, UpdateCycle.QUARTERLY, YESTERDAY), COORDINATOR))
                .isEqualTo(NOTHING_CHANGES);
    }

    @Test
    void a_report_is_published_once() {
        ledger.accept(openReview(review, "DHR23"), COORDINATOR);
        ledger.accept(new PublishReview(review, YESTERDAY), COORDINATOR);

        assertThat(ledger.events(review)).last().isEqualTo(new ReviewPublished(review, YESTERDAY));
        assertThat(ledger.refusal(new PublishReview(review, null), COORDINATOR)).isEqualTo(ALREADY_PUBLISHED);
    }

    @Test
    void a_publication_is_not_foretold() {
        ledger.accept(openReview(review, "DHR23"), COORDINATOR);

        assertThat(ledger.refusal(new PublishReview(review, TOMORROW), COORDINATOR))
                .isEqualTo(EFFECTIVE_IN_THE_FUTURE);
    }

    @Test
    void only_its_partnership_decides_about_a_review() {
        ledger.accept(openReview(review, "DHR23"), COORDINATOR);

        assertThat(ledger.refusal(new PublishReview(review, null), FOREIGN_COORDINATOR))
                .isEqualTo(REVIEW_UNKNOWN);
        assertThat(ledger.refusal(new SetUpdateCycle(review, UpdateCycle.YEARLY, null), OFFICER))
                .isEqualTo(REVIEW_UNKNOWN);
        assertThat(ledger.refusal(new SetUpdateCycle(review, UpdateCycle.YEARLY, null), AUDITOR))
                .isEqualTo(ROLE_MAY_NOT);
    }

    @Test
    void a_review_nobody_opened_is_not_published() {
        assertThat(ledger.refusal(new PublishReview(review, null), COORDINATOR)).isEqualTo(REVIEW_UNKNOWN);
    }

    private OpenReview reviewOf(AgencyId agency) {
        return new OpenReview(review, agency, ReviewType.DHR, "DHR23", null, null);
    }

    private static Actor coordinatorOf(AgencyId agency) {
        return new Actor("person-somewhere", Role.COORDINATOR, agency, null);
    }
}
