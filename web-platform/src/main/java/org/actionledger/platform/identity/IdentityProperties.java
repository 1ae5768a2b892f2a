package org.actionledger.platform.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an issuer's tokens are read.
 *
 * @param roles for each of our roles the issuer's words for it; where there are none at all, its words are ours, in any case
 * @param agencies for the id of each agency the issuer's words for it; where there are none at all, its words are the ids
 * @param clients what a program is, by its client id, where its issuer cannot put that into its tokens
 * @param clockSkew how far the issuer's clock may be off; at most five minutes
 */
@ConfigurationProperties("action-ledger.identity")
record IdentityProperties(
        @DefaultValue ClaimNames claims,
        @DefaultValue Map<String, List<String>> roles,
        @DefaultValue Map<String, List<String>> agencies,
        @DefaultValue Map<String, Client> clients,
        @DefaultValue("60s") Duration clockSkew) {

    static final String PREFIX = "action-ledger.identity.";

    /**
     * A program that acts by itself.
     *
     * @param subject what its tokens have as {@code sub}; the client id unless told otherwise
     */
    record Client(
            @DefaultValue("") String role,
            @DefaultValue("") String agency,
            @DefaultValue("") String subject) {}
}
