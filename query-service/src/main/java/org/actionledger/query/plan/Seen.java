package org.actionledger.query.plan;

import org.actionledger.query.platform.Sight;

/** What of plans somebody sees, as conditions in SQL with the parameters of the {@link Sight}. */
final class Seen {

    private Seen() {}

    /**
     * On {@code plan.review}, of many: those it owns, and those in which it sees an action or a recommendation. They are gathered first;
     * otherwise PostgreSQL walks along all reviews and looks for each among them.
     */
    static String reviews(Sight sight) {
        return sight.everything() ? "true" : "review_id = any (array(" + reviewsOf(sight) + "))";
    }

    /** The same of one. */
    static String review(Sight sight) {
        return sight.everything() ? "true" : "review_id in (" + reviewsOf(sight) + ")";
    }

    private static String reviewsOf(Sight sight) {
        return "select review_id from plan.review where " + sight.owns("partnership")
                + " union select review_id from plan.action where " + sight.isAmong("leads")
                + " union select review_id from plan.recommendation where " + sight.isAmong("addressees");
    }

    /** On {@code plan.recommendation}: those of its own reviews, those addressed to it, and those of which it leads an action. */
    static String recommendations(Sight sight) {
        return sight.everything()
                ? "true"
                : "(" + sight.owns("partnership") + " or " + sight.isAmong("addressees")
                        + " or exists (select from plan.action led where led.recommendation_id ="
                        + " recommendation.recommendation_id and " + sight.isAmong("led.leads") + "))";
    }

    /** On {@code plan.action}, called {@code a}. */
    static String actions(Sight sight) {
        return sight.everything() ? "true" : String.join(" and ", sight.conditions("a.partnership", "a.leads"));
    }
}
