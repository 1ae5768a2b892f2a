package org.actionledger.command.rule;

import static org.actionledger.command.refusal.Refusal.NOT_ITS_OWN_BEHALF;
import static org.actionledger.command.refusal.Refusal.ONLY_THE_PARTNERSHIP;
import static org.actionledger.command.refusal.Refusal.ROLE_MAY_NOT;
import static org.actionledger.command.refusal.Refused.refuseIf;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;

/** Who may, by role and agency. What an action's leads may do in particular, the action says itself. */
public final class Authority {

    private Authority() {}

    /** The registry of agencies is kept by operators and by coordinators of any partnership, each in its own name. */
    public static void keepsTheRegistry(Actor actor) {
        refuseIf(actor.role() != Role.OPERATOR && actor.role() != Role.COORDINATOR, ROLE_MAY_NOT);
        refuseIf(speaksForAnother(actor), NOT_ITS_OWN_BEHALF);
    }

    /** Plans are worked on by coordinators and contributors; only the partnership's coordinator may speak for another agency. */
    public static void takesPart(Actor actor, AgencyId partnership) {
        refuseIf(!actor.role().belongsToAnAgency(), ROLE_MAY_NOT);
        refuseIf(speaksForAnother(actor) && !actor.is(Role.COORDINATOR, partnership), NOT_ITS_OWN_BEHALF);
    }

    /** The partnership that owns the review decides by its coordinators, when they speak for it and not for another agency. */
    public static void onlyThePartnership(Actor actor, AgencyId partnership) {
        takesPart(actor, partnership);
        refuseIf(!speaksForThePartnership(actor, partnership), ONLY_THE_PARTNERSHIP);
    }

    /** Whether this is the partnership itself, speaking by a coordinator. */
    public static boolean speaksForThePartnership(Actor actor, AgencyId partnership) {
        return actor.is(Role.COORDINATOR, partnership) && !speaksForAnother(actor);
    }

    /** Whether a plan of that partnership is none of this actor's business, as far as no action or recommendation in it makes it so. */
    public static boolean isOutsider(Actor actor, AgencyId partnership) {
        return actor.role().belongsToAnAgency() && !actor.is(Role.COORDINATOR, partnership);
    }

    private static boolean speaksForAnother(Actor actor) {
        return actor.onBehalfOf() != null && !actor.onBehalfOf().equals(actor.agency());
    }
}
