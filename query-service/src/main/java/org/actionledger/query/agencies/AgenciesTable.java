package org.actionledger.query.agencies;

import org.actionledger.query.export.Layout;

/** The registry as a table, each other name on a line of its own. */
final class AgenciesTable {

    static final Layout<FoundAgencies.Line> COLUMNS = Layout.<FoundAgencies.Line>ofList()
            .text("Name", 40, FoundAgencies.Line::name)
            .word("Kind", FoundAgencies.Line::kind)
            .text("Aliases", 40, line -> String.join("\n", line.aliases()))
            .day("Valid from", FoundAgencies.Line::validFrom)
            .day("Valid to", FoundAgencies.Line::validTo)
            .text("Agency id", FoundAgencies.Line::agencyId);

    private AgenciesTable() {}
}
