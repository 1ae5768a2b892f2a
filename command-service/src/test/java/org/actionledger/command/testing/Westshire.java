package org.actionledger.command.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;

/** A made-up county: its agencies, its people, and a day there. */
public final class Westshire {

    /** Early in British summer time, so that the day there is not the day in UTC. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-15T23:30:00Z"), ZoneId.of("Europe/London"));

    public static final LocalDate TODAY = LocalDate.of(2025, 6, 16);
    public static final LocalDate YESTERDAY = TODAY.minusDays(1);
    public static final LocalDate TOMORROW = TODAY.plusDays(1);

    public static final AgencyId PARTNERSHIP = AgencyId.of("019a7b1e-0000-7000-8000-0000000000a1");
    public static final AgencyId POLICE = AgencyId.of("019a7b1e-0000-7000-8000-0000000000a2");
    public static final AgencyId TRUST = AgencyId.of("019a7b1e-0000-7000-8000-0000000000a3");
    public static final AgencyId COUNCIL = AgencyId.of("019a7b1e-0000-7000-8000-0000000000a4");
    /** Another partnership, in the next county. */
    public static final AgencyId EASTSHIRE = AgencyId.of("019a7b1e-0000-7000-8000-0000000000a5");
    /** An agency nobody ever registered. */
    public static final AgencyId NOBODY = AgencyId.of("019a7b1e-0000-7000-8000-0000000000af");

    public static final Actor COORDINATOR = new Actor("person-coordinator", Role.COORDINATOR, PARTNERSHIP, null);
    public static final Actor SECOND_COORDINATOR = new Actor("person-second", Role.COORDINATOR, PARTNERSHIP, null);
    public static final Actor FOREIGN_COORDINATOR = new Actor("person-foreign", Role.COORDINATOR, EASTSHIRE, null);
    public static final Actor OFFICER = new Actor("person-officer", Role.CONTRIBUTOR, POLICE, null);
    public static final Actor NURSE = new Actor("person-nurse", Role.CONTRIBUTOR, TRUST, null);
    public static final Actor CLERK = new Actor("person-clerk", Role.CONTRIBUTOR, COUNCIL, null);
    public static final Actor AUDITOR = new Actor("person-auditor", Role.AUDITOR, null, null);
    public static final Actor OVERSIGHT = new Actor("person-oversight", Role.OVERSIGHT, null, null);
    public static final Actor OPERATOR = new Actor("person-operator", Role.OPERATOR, null, null);

    private Westshire() {}

    /** The same person speaking for another agency. */
    public static Actor onBehalf(Actor actor, AgencyId agency) {
        return new Actor(actor.id(), actor.role(), actor.agency(), agency);
    }
}
