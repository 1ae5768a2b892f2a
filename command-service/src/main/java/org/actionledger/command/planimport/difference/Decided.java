package org.actionledger.command.planimport.difference;

import java.util.Map;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;

/**
 * What a person has decided where a plan leaves doubt.
 *
 * @param aliases names of the plan that become other names of registered agencies
 * @param kinds the kinds of agencies that are new, by their names in the plan
 * @param matches the references of the actions of which rows speak, by the number of the row; {@link #NEW_ACTION} for one that the
 *     ledger does not have
 */
public record Decided(Map<String, AgencyId> aliases, Map<String, AgencyKind> kinds, Map<Integer, String> matches) {

    public static final Decided NOTHING = new Decided(Map.of(), Map.of(), Map.of());

    /** Instead of a reference: the row brings a new action. */
    public static final String NEW_ACTION = "NEW";
}
