package org.actionledger.platform.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the issuer calls the claims we read.
 *
 * @param role holds one of our roles, in any case; or a list of which exactly one is ours
 * @param agency holds the id of the actor's agency in the registry
 */
@ConfigurationProperties("action-ledger.identity.claims")
record ClaimNames(
        @DefaultValue("role") String role,
        @DefaultValue("agency") String agency) {}
