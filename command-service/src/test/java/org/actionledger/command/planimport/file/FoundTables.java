package org.actionledger.command.planimport.file;

import java.util.List;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Table;

/** What tests ask of a table that was found in a file. */
final class FoundTables {

    private FoundTables() {}

    static List<List<String>> cells(Table table) {
        return table.rows().stream().map(Table.Row::cells).toList();
    }

    static List<String> said(List<Flag> flags, Flag.Reason reason) {
        return flags.stream()
                .filter(flag -> flag.reason() == reason)
                .map(Flag::sentence)
                .toList();
    }
}
