package org.actionledger.query.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the one who asks may see. Every handler of a question takes one, and what it does not see is not there: not in a list, not in its
 * total, and as unknown as what does not exist. It is about today: who owns and leads a thing now sees its past too.
 *
 * @param agency the one it belongs to; for which it speaks makes no difference
 */
public record Sight(Role role, @Nullable AgencyId agency) {

    public static Sight of(Actor actor) {
        return new Sight(actor.role(), actor.agency());
    }

    /** Whether it sees the things of all partnerships. */
    public boolean everything() {
        return role == Role.AUDITOR || role == Role.OVERSIGHT;
    }

    /** Whether it sees what is written about a case: wording, narratives, reasons, titles and pseudonyms; else figures and bare facts. */
    public boolean texts() {
        return role != Role.OVERSIGHT && role != Role.OPERATOR;
    }

    /** Whether it sees all that is of that partnership. */
    public boolean owns(AgencyId partnership) {
        return everything() || (role == Role.COORDINATOR && partnership.equals(agency));
    }

    /** Whether it sees a thing because it is one of these agencies: those that lead it, or that it is addressed to. */
    public boolean isAmong(Collection<AgencyId> agencies) {
        return everything() || (role.belongsToAnAgency() && agency != null && agencies.contains(agency));
    }

    /** Whether it sees a thing of that partnership that these lead. */
    public boolean sees(AgencyId partnership, Collection<AgencyId> leads) {
        return owns(partnership) || isAmong(leads);
    }

    /**
     * What a row must fulfil to be seen, in SQL; nothing where all are seen. {@link #values} has the parameters.
     *
     * @param partnership the expression for whose it is, a {@code uuid}
     * @param leads the expression for who leads it, a {@code uuid[]}
     */
    public List<String> conditions(String partnership, String leads) {
        if (everything()) {
            return List.of();
        }
        return List.of(
                role == Role.COORDINATOR ? "(" + owns(partnership) + " or " + isAmong(leads) + ")" : isAmong(leads));
    }

    /** In SQL, whether it {@link #owns(AgencyId) owns} a row of the partnership that is an expression, a {@code uuid}. */
    public String owns(String partnership) {
        if (everything()) {
            return "true";
        }
        return role == Role.COORDINATOR && agency != null ? partnership + " = :sight" : "false";
    }

    /** In SQL, whether it {@link #isAmong(Collection) is among} the agencies that are an expression, a {@code uuid[]}. */
    public String isAmong(String agencies) {
        if (everything()) {
            return "true";
        }
        return role.belongsToAnAgency() && agency != null ? agencies + " @> array[cast(:sight as uuid)]" : "false";
    }

    /** The parameters in conditions. */
    public Map<String, Object> values() {
        return everything() || !role.belongsToAnAgency() || agency == null ? Map.of() : Map.of("sight", agency.value());
    }
}
