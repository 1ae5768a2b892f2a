package org.actionledger.query.reads;

import java.util.stream.Collectors;
import org.actionledger.query.export.Layout;

/** Readings as a table. */
final class ReadsTable {

    static final Layout<Reading> COLUMNS = Layout.<Reading>ofList()
            .instant("Read at", Reading::readAt)
            .word("Kind", Reading::kind)
            .text("Subject", Reading::subject)
            .text("Actor id", Reading::actorId)
            .word("Role", Reading::role)
            .text("Agency id", Reading::agency)
            .text("Client id", Reading::clientId)
            .text("Correlation id", Reading::correlationId)
            .text(
                    "Parameters",
                    reading -> reading.parameters().entrySet().stream()
                            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                            .collect(Collectors.joining("\n")))
            .number("Outcome", Reading::outcome);

    private ReadsTable() {}
}
