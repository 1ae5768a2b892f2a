package org.actionledger.standalone.door;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;

/**
 * A partnership and what it owns: a review with three recommendations, each with an action.
 *
 * @param chair another of its coordinators
 * @param word in the title of its review; letters only
 * @param police the action that the police lead, with a milestone, evidence and progress, and more time asked for
 * @param other the action that another agency leads, whose completion it has reported
 * @param proposed the action that nobody leads yet
 * @param draft the id of a plan import that is not confirmed, in each text of which is {@code draftWord}
 */
public record Side(
        AgencyId partnership,
        Actor coordinator,
        Actor chair,
        String review,
        String reference,
        String word,
        Plot police,
        Plot other,
        Plot proposed,
        String draft,
        String draftWord) {}
