package org.actionledger.command.planimport.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a file cannot be taken as a plan.
 *
 * @param row the row below the headings, from 1; none where the matter is not one row's
 * @param column its heading, where the matter is one column's
 * @param problem what is wrong
 * @param remedy what would be right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanProblem(@Nullable Integer row, @Nullable String column, String problem, String remedy) {

    public static PlanProblem ofFile(String problem, String remedy) {
        return new PlanProblem(null, null, problem, remedy);
    }

    public static PlanProblem ofRow(int row, String problem, String remedy) {
        return new PlanProblem(row, null, problem, remedy);
    }
}
