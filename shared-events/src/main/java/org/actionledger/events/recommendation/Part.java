package org.actionledger.events.recommendation;

/**
 * A lettered part of a recommendation.
 *
 * @param label its letter without brackets, "a"
 */
public record Part(String label, String text) {}
