package org.actionledger.command.planimport.difference;

import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.standing.StandingPlan;
import org.jspecify.annotations.Nullable;

/** Compares a plan as it was read with the plan as it stands. */
public final class Difference {

    private Difference() {}

    /** @param standing the plan of the review as it stands; none where the ledger has not the review yet */
    public static Proposal between(Plan plan, NewImport about, Decided decided, @Nullable StandingPlan standing) {
        return standing == null
                ? new FirstImport(plan, about, decided).proposal()
                : new NextImport(plan, about.asOf(), decided, standing).proposal();
    }

    /** The agencies come first, then the recommendations, each with its actions. */
    static List<Step> inOrder(List<Step> review, Agencies agencies, List<Step> plan) {
        return Stream.of(review, agencies.steps(), plan).flatMap(List::stream).toList();
    }
}
