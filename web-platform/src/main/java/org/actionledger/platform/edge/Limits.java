package org.actionledger.platform.edge;

import java.util.Map;
import org.actionledger.platform.identity.Caller;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may send how many requests; {@code edge.properties} holds what is allowed unless an installation says otherwise.
 *
 * @param client each client whose token is good; each of the people who share one, where it serves several
 * @param stranger each address from which requests come without a good token
 * @param clients other limits for clients, by their id
 * @param accounts how many clients, and how many addresses, are remembered at a time; the ones seen least are forgotten first
 */
@ConfigurationProperties("action-ledger.limits")
record Limits(
        Allowance client, Allowance stranger, @DefaultValue Map<String, Allowance> clients, int accounts) {

    Allowance of(Caller caller) {
        return clients.getOrDefault(caller.client(), client);
    }
}
