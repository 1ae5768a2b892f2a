package org.actionledger.benchmarks.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.actionledger.command.planimport.reading.Table;

/** Compares two files of the same plan cell by cell; only the ends of lines and the digits of a year may differ. */
final class SameCells {

    private SameCells() {}

    static List<Finding> compared(Table table, Table other) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, Table.Row> others = other.rows().stream().collect(Collectors.toMap(Table.Row::number, row -> row));
        for (Table.Row row : table.rows()) {
            Table.Row same = others.remove(row.number());
            for (int column = 0; column < row.cells().size(); column++) {
                String wanted = same == null || column >= same.cells().size()
                        ? ""
                        : text(same.cells().get(column));
                findings.add(new Finding(
                        row.number(),
                        Field.CELLS,
                        table.headings().get(column),
                        wanted,
                        text(row.cells().get(column)),
                        List.of(),
                        null));
            }
        }
        others.values()
                .forEach(left ->
                        findings.add(new Finding(left.number(), Field.ROWS, null, "a row", "no row", List.of(), null)));
        return findings;
    }

    private static String text(String cell) {
        return Days.written(cell.replace("\r\n", "\n").replace('\r', '\n').strip());
    }
}
