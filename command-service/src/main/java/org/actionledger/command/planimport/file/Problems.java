package org.actionledger.command.planimport.file;

import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.planimport.reading.PlanProblem;
import org.actionledger.command.planimport.reading.UnreadablePlan;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the cells of a table, so that all of it can be said at once. */
final class Problems {

    private static final int MOST_SAID = 100;

    private final List<PlanProblem> problems = new ArrayList<>();

    void checkHeadings(int columns, List<String> headings) {
        if (columns > PlanFile.MOST_COLUMNS) {
            problems.add(PlanProblem.ofFile(
                    "The table has more than " + PlanFile.MOST_COLUMNS + " columns.",
                    "at most " + PlanFile.MOST_COLUMNS + " columns"));
        }
        headings.forEach(heading -> check(null, heading, heading));
    }

    void checkRow(int number, List<String> cells, int columns, List<String> headings) {
        if (cells.size() != columns && columns <= PlanFile.MOST_COLUMNS) {
            problems.add(PlanProblem.ofRow(
                    number,
                    "The row has " + cells.size() + " cells, but there are " + columns + " headings.",
                    "a cell under each heading, blank where there is nothing to say"));
        }
        for (int column = 0; column < Math.min(cells.size(), columns); column++) {
            check(number, column < headings.size() ? headings.get(column) : "", cells.get(column));
        }
    }

    private void check(@Nullable Integer row, String heading, String cell) {
        if (cell.length() > PlanFile.LONGEST_CELL) {
            problems.add(new PlanProblem(
                    row,
                    heading,
                    "The cell has " + cell.length() + " characters.",
                    "at most " + PlanFile.LONGEST_CELL + " characters in a cell"));
        }
        cell.chars()
                .filter(character -> Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0)
                .findFirst()
                .ifPresent(character -> problems.add(new PlanProblem(
                        row,
                        heading,
                        "The cell holds the control character U+%04X.".formatted(character),
                        "text only; take that character out")));
    }

    void checkNumber(int rows) {
        if (rows == 0) {
            problems.add(PlanProblem.ofFile("There is no row below the headings.", "one row for each action"));
        }
        if (rows > PlanFile.MOST_ROWS) {
            refuseMoreRows();
        }
    }

    void refuseMoreRows() {
        PlanProblem more = PlanProblem.ofFile(
                "The table has more than " + PlanFile.MOST_ROWS + " rows.",
                "one review's plan; at most " + PlanFile.MOST_ROWS + " rows below the headings");
        if (!problems.contains(more)) {
            problems.add(more);
        }
    }

    void throwIfAny() {
        if (problems.size() > MOST_SAID) {
            List<PlanProblem> said = new ArrayList<>(problems.subList(0, MOST_SAID));
            said.add(PlanProblem.ofFile(
                    problems.size() - MOST_SAID + " more problems are not listed.", "the same, row by row"));
            throw new UnreadablePlan(said);
        }
        if (!problems.isEmpty()) {
            throw new UnreadablePlan(problems);
        }
    }
}
