package org.actionledger.standalone.door;

/**
 * An action and what it stands under. Each text of the action has its word in it, and each of the recommendation has its own, so that they
 * can be searched for where they must not be.
 *
 * @param reference of the action, as people call it
 * @param word in all that is said of the action; letters only
 * @param recommendationWord in the text of its recommendation
 * @param milestone empty where it has none
 * @param evidence empty where it has none
 */
public record Plot(
        String recommendation,
        String action,
        String reference,
        String word,
        String recommendationWord,
        String milestone,
        String evidence) {}
