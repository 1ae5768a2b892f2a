package org.actionledger.command.planimport.difference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actionledger.command.planimport.reading.PlanRecommendation;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.planimport.standing.StandingRecommendation;

/** The numbers of a review's recommendations, no two the same; withdrawn ones keep theirs. */
final class Numbers {

    private final Set<String> taken = new HashSet<>();
    private int last;

    Numbers(List<StandingRecommendation> standing) {
        standing.forEach(recommendation -> take(recommendation.number()));
    }

    /** Its own number where that is free, else the next that no recommendation had; either is taken with that. */
    String of(PlanRecommendation recommendation) {
        if (recommendation.numberInDocument() && take(recommendation.number())) {
            return recommendation.number();
        }
        do {
            last++;
        } while (!take(String.valueOf(last)));
        return String.valueOf(last);
    }

    private boolean take(String number) {
        if (number.matches("\\d{1,3}")) {
            last = Math.max(last, Integer.parseInt(number));
        }
        return taken.add(Wording.fold(number));
    }
}
