package org.actionledger.command.agency;

import static org.actionledger.command.refusal.Refusal.AGENCY_UNKNOWN;
import static org.actionledger.command.refusal.Refusal.ALIAS_TAKEN;
import static org.actionledger.command.refusal.Refusal.ALREADY_EXISTS;
import static org.actionledger.command.refusal.Refusal.ALREADY_SUCCEEDED;
import static org.actionledger.command.refusal.Refusal.EFFECTIVE_IN_THE_FUTURE;
import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.NOT_ITS_OWN_BEHALF;
import static org.actionledger.command.refusal.Refusal.ROLE_MAY_NOT;
import static org.actionledger.command.refusal.Refusal.SUCCESSION_TO_ITSELF;
import static org.actionledger.command.testing.Plot.registerAgency;
import static org.actionledger.command.testing.Westshire.AUDITOR;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.COUNCIL;
import static org.actionledger.command.testing.Westshire.NOBODY;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.OPERATOR;
import static org.actionledger.command.testing.Westshire.OVERSIGHT;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TOMORROW;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.actionledger.command.testing.Westshire.YESTERDAY;
import static org.actionledger.command.testing.Westshire.onBehalf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.agency.AgencyCommand.AddAgencyAlias;
import org.actionledger.command.agency.AgencyCommand.RegisterAgency;
import org.actionledger.command.agency.AgencyCommand.SucceedAgency;
import org.actionledger.command.testing.Ledger;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.agency.AgencyEvent.AgencyAliasAdded;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyEvent.AgencySucceeded;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgencyTest {

    private static final AgencyId PROBATION = AgencyId.of("019a7b1e-0000-7000-8000-0000000000b1");

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void the_registry_has_agencies() {
        Plot.registerAgencies(ledger);
    }

    @Test
    void an_agency_enters_the_registry_as_it_was_described() {
        LocalDate founded = LocalDate.of(2014, 6, 1);

        ledger.accept(
                new RegisterAgency(
                        PROBATION, "Westshire Probation", AgencyKind.PROBATION, List.of("WP"), founded, TODAY),
                COORDINATOR);

        assertThat(ledger.events(PROBATION))
                .containsExactly(new AgencyRegistered(
                        PROBATION, "Westshire Probation", AgencyKind.PROBATION, List.of("WP"), founded, TODAY));
    }

    @Test
    void the_registry_is_kept_by_operators_and_coordinators() {
        RegisterAgency command = registerAgency(PROBATION, "Westshire Probation", AgencyKind.PROBATION);

        assertThat(ledger.refusal(command, OFFICER)).isEqualTo(ROLE_MAY_NOT);
        assertThat(ledger.refusal(command, AUDITOR)).isEqualTo(ROLE_MAY_NOT);
        assertThat(ledger.refusal(command, OVERSIGHT)).isEqualTo(ROLE_MAY_NOT);
        assertThat(ledger.refusal(new AddAgencyAlias(POLICE, "WestPol"), AUDITOR))
                .isEqualTo(ROLE_MAY_NOT);
        assertThat(ledger.refusal(succeed(POLICE, TRUST), OFFICER)).isEqualTo(ROLE_MAY_NOT);
        ledger.accept(command, OPERATOR);
    }

    @Test
    void nobody_keeps_the_registry_in_another_agencys_name() {
        assertThat(ledger.refusal(new AddAgencyAlias(POLICE, "WestPol"), onBehalf(COORDINATOR, POLICE)))
                .isEqualTo(NOT_ITS_OWN_BEHALF);
    }

    @Test
    void an_agency_is_registered_once() {
        assertThat(ledger.refusal(registerAgency(POLICE, "Another Name", AgencyKind.POLICE), OPERATOR))
                .isEqualTo(ALREADY_EXISTS);
    }

    @Test
    void a_name_belongs_to_one_agency_in_any_spelling() {
        assertThat(ledger.refusal(registerAgency(PROBATION, "WESTSHIRE  POLICE", AgencyKind.POLICE), OPERATOR))
                .isEqualTo(ALIAS_TAKEN);
        assertThat(ledger.refusal(new AddAgencyAlias(TRUST, "Westshire-Constabulary"), OPERATOR))
                .isEqualTo(ALIAS_TAKEN);
    }

    @Test
    void an_agency_whose_alias_is_taken_is_not_registered_by_halves() {
        assertThat(ledger.refusal(
                        registerAgency(PROBATION, "Westshire Probation", AgencyKind.PROBATION, "Westshire Police"),
                        OPERATOR))
                .isEqualTo(ALIAS_TAKEN);

        ledger.accept(registerAgency(PROBATION, "Westshire Probation", AgencyKind.PROBATION), OPERATOR);
    }

    @Test
    void an_alias_that_is_read_like_the_name_is_no_conflict() {
        ledger.accept(
                registerAgency(PROBATION, "Westshire Probation", AgencyKind.PROBATION, "Westshire PROBATION"),
                OPERATOR);
    }

    @Test
    void an_agency_gains_another_name() {
        ledger.accept(new AddAgencyAlias(POLICE, "WestPol"), COORDINATOR);

        assertThat(ledger.events(POLICE)).last().isEqualTo(new AgencyAliasAdded(POLICE, "WestPol"));
        assertThat(ledger.refusal(new AddAgencyAlias(TRUST, "westpol"), COORDINATOR))
                .isEqualTo(ALIAS_TAKEN);
    }

    @Test
    void a_name_it_has_already_changes_nothing() {
        assertThat(ledger.refusal(new AddAgencyAlias(POLICE, "westshire police"), COORDINATOR))
                .isEqualTo(NOTHING_CHANGES);
    }

    @Test
    void a_successor_takes_its_place_from_a_day_on() {
        ledger.accept(succeed(POLICE, TRUST, YESTERDAY), COORDINATOR);
        ledger.accept(succeed(TRUST, COUNCIL), COORDINATOR);

        assertThat(ledger.events(POLICE)).last().isEqualTo(new AgencySucceeded(POLICE, TRUST, "Merged", YESTERDAY));
        assertThat(ledger.events(TRUST)).last().isEqualTo(new AgencySucceeded(TRUST, COUNCIL, "Merged", TODAY));
    }

    @Test
    void an_agency_is_succeeded_once() {
        ledger.accept(succeed(POLICE, TRUST), COORDINATOR);

        assertThat(ledger.refusal(succeed(POLICE, COUNCIL), COORDINATOR)).isEqualTo(ALREADY_SUCCEEDED);
    }

    @Test
    void no_chain_of_successors_comes_back_to_where_it_began() {
        assertThat(ledger.refusal(succeed(POLICE, POLICE), COORDINATOR)).isEqualTo(SUCCESSION_TO_ITSELF);

        ledger.accept(succeed(POLICE, TRUST), COORDINATOR);
        ledger.accept(succeed(TRUST, COUNCIL), COORDINATOR);
        assertThat(ledger.refusal(succeed(COUNCIL, POLICE), COORDINATOR)).isEqualTo(SUCCESSION_TO_ITSELF);
    }

    @Test
    void a_successor_is_in_the_registry() {
        assertThat(ledger.refusal(succeed(POLICE, NOBODY), COORDINATOR)).isEqualTo(AGENCY_UNKNOWN);
    }

    @Test
    void succession_is_not_foretold() {
        assertThat(ledger.refusal(succeed(POLICE, TRUST, TOMORROW), COORDINATOR))
                .isEqualTo(EFFECTIVE_IN_THE_FUTURE);
    }

    @Test
    void an_agency_nobody_registered_gains_no_name_and_no_successor() {
        assertThat(ledger.refusal(new AddAgencyAlias(NOBODY, "Nobody"), OPERATOR))
                .isEqualTo(AGENCY_UNKNOWN);
        assertThat(ledger.refusal(succeed(NOBODY, POLICE), OPERATOR)).isEqualTo(AGENCY_UNKNOWN);
    }

    private static SucceedAgency succeed(AgencyId agency, AgencyId successor) {
        return succeed(agency, successor, null);
    }

    private static SucceedAgency succeed(AgencyId agency, AgencyId successor, @Nullable LocalDate day) {
        return new SucceedAgency(agency, successor, "Merged", day);
    }
}
