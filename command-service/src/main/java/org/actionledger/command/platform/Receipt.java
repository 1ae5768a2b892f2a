package org.actionledger.command.platform;

import org.actionledger.platform.eventstore.LastPlace;

/**
 * What a command that was accepted answers.
 *
 * @param id the id of the aggregate that decided
 * @param version the sequence number of the aggregate's last event, counted from 0; an HTTP client sees it as the ETag
 * @param place of what it stored, known as soon as the command is answered
 */
public record Receipt(String id, long version, LastPlace place) {}
