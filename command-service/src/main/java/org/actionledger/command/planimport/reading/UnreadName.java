package org.actionledger.command.planimport.reading;

/**
 * Words in the place of a lead that may name an agency, a post or a person, and were not taken for an agency.
 *
 * @param row the first row that has them
 */
public record UnreadName(String name, int row) {}
