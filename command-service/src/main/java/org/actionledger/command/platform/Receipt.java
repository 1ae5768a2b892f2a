package org.actionledger.command.platform;

/**
 * What a command that was accepted answers.
 *
 * @param id the id of the aggregate that decided
 * @param version the sequence number of the aggregate's last event, counted from 0; an HTTP client sees it as the ETag
 */
public record Receipt(String id, long version) {}
