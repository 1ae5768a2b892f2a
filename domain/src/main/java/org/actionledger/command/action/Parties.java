package org.actionledger.command.action;

import static org.actionledger.command.refusal.Refusal.ONLY_AUTHOR_OR_PARTNERSHIP;
import static org.actionledger.command.refusal.Refusal.ONLY_A_LEADING_AGENCY;
import static org.actionledger.command.refusal.Refusal.ONLY_THE_LEAD_AGENCY;
import static org.actionledger.command.refusal.Refusal.SIGN_OFF_BY_LEAD_AGENCY;
import static org.actionledger.command.refusal.Refusal.SIGN_OFF_BY_REPORTER;
import static org.actionledger.command.refusal.Refused.refuseIf;

import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.rule.Authority;
import org.actionledger.events.action.Post;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who has a say in an action: the partnership that owns its review, and the agencies that promised to do it. While nobody leads it, the
 * rules that only leading agencies fulfil are fulfilled by anybody who takes part; such steps are refused for the action's status.
 *
 * @param lead none while the action is proposed
 */
record Parties(
        AgencyId partnership,
        @Nullable AgencyId lead,
        List<AgencyId> jointLeads,
        @Nullable Post responsible) {

    static Parties of(AgencyId partnership) {
        return new Parties(partnership, null, List.of(), null);
    }

    /** The same action in others' hands; each agency is there once, so who leads does not also lead jointly. */
    Parties ledBy(AgencyId lead, List<AgencyId> jointLeads, @Nullable Post responsible) {
        List<AgencyId> others = jointLeads.stream()
                .distinct()
                .filter(joint -> !joint.equals(lead))
                .toList();
        return new Parties(partnership, lead, others, responsible);
    }

    /** The agencies that promised it. */
    List<AgencyId> agencies() {
        return Stream.concat(Stream.ofNullable(lead), jointLeads.stream()).toList();
    }

    void onlyThePartnership(Actor actor) {
        Authority.onlyThePartnership(actor, partnership);
    }

    void onlyTheLeadAgency(Actor actor) {
        Authority.takesPart(actor, partnership);
        refuseIf(lead != null && !lead.equals(actor.speaksFor()), ONLY_THE_LEAD_AGENCY);
    }

    void onlyALeadingAgency(Actor actor) {
        Authority.takesPart(actor, partnership);
        refuseIf(lead != null && !leadingAgency(actor), ONLY_A_LEADING_AGENCY);
    }

    void onlyALeadingAgencyOrThePartnership(Actor actor) {
        Authority.takesPart(actor, partnership);
        boolean thePartnership = Authority.speaksForThePartnership(actor, partnership);
        refuseIf(!thePartnership && !leadingAgency(actor), ONLY_A_LEADING_AGENCY);
    }

    void onlyTheAuthorOrThePartnership(@Nullable String author, Actor actor) {
        Authority.takesPart(actor, partnership);
        boolean thePartnership = Authority.speaksForThePartnership(actor, partnership);
        refuseIf(!thePartnership && !actor.id().equals(author), ONLY_AUTHOR_OR_PARTNERSHIP);
    }

    /**
     * An action is signed off by another body than the one that did it, and where the partnership did it itself, by another person. An
     * agency that leads and is not the partnership breaks this rule by trying at all, whomever it sends.
     *
     * @param reporter the person who reported completion, while that awaits sign-off
     */
    void anotherThanWhoDidItSignsOff(Actor actor, @Nullable String reporter) {
        Authority.takesPart(actor, partnership);
        refuseIf(leadingAgency(actor) && !partnership.equals(actor.speaksFor()), SIGN_OFF_BY_LEAD_AGENCY);
        onlyThePartnership(actor);
        refuseIf(actor.id().equals(reporter), SIGN_OFF_BY_REPORTER);
    }

    /** Whether this action is any business of that actor, whomever it says to speak for. */
    boolean isKnownTo(Actor actor) {
        AgencyId agency = actor.agency();
        return !Authority.isOutsider(actor, partnership)
                || (agency != null && agencies().contains(agency));
    }

    private boolean leadingAgency(Actor actor) {
        AgencyId agency = actor.speaksFor();
        return agency != null && agencies().contains(agency);
    }
}
