package org.actionledger.platform.identity;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the issuer calls the claims we read. A name with dots leads into claims that hold others: {@code realm_access.roles}.
 *
 * @param role holds a word that means one of our roles; or several words of which exactly one does
 * @param agency holds a word that means an agency; or several of which exactly one does
 * @param client holds the id of the program that fetched the token; the first of these that is there counts
 */
record ClaimNames(
        @DefaultValue("role") String role,
        @DefaultValue("agency") String agency,
        @DefaultValue({"client_id", "azp"}) List<String> client) {}
