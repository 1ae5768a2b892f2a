package org.actionledger.platform.login;

/**
 * What the ledger is at the issuer where people sign in.
 *
 * @param registrationId under which it is found among the registrations of clients
 */
public record LoginClient(String registrationId) {}
