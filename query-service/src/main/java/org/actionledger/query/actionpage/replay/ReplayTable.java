package org.actionledger.query.actionpage.replay;

import java.util.List;
import java.util.stream.Collectors;
import org.actionledger.events.json.EventJson;
import org.actionledger.query.actionpage.replay.Agreement.Difference;
import org.actionledger.query.export.InWords;
import org.actionledger.query.export.Layout;
import org.actionledger.query.export.PrintedTable;
import org.actionledger.query.export.Title;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A replay as a table, a row for each step; what the page says of it stands in the title. */
final class ReplayTable {

    private static final JsonMapper JSON = EventJson.builder().build();

    private ReplayTable() {}

    /** {@code allStates} adds the whole state after each step. */
    static PrintedTable of(Replay replay, boolean allStates) {
        Layout<Replay.Step> columns = Layout.<Replay.Step>ofList()
                .number("Sequence", Replay.Step::sequence)
                .text("Event id", Replay.Step::eventId)
                .text("What", Replay.Step::what)
                .instant("Recorded at", Replay.Step::recordedAt)
                .day("Effective on", Replay.Step::effectiveOn)
                .text("Actor id", step -> step.by().actorId())
                .word("Role", step -> step.by().role())
                .text("Agency", step -> agency(step.by().agency()))
                .text("On behalf of", step -> agency(step.by().onBehalfOf()))
                .prose("Changes", ReplayTable::changes)
                .prose("Event", Replay.Step::event);
        if (allStates) {
            columns.prose("State after", step -> JSON.writeValueAsString(step.after()));
        }
        Title title = new Title(
                "Replay of " + replay.end().reference(),
                List.of(sentence(replay.agreement())),
                "replay-" + replay.actionId());
        return columns.table(title, replay.steps());
    }

    private static @Nullable String agency(Replay.@Nullable Agency agency) {
        return agency == null ? null : InWords.orId(agency.name(), agency.agencyId());
    }

    private static String changes(Replay.Step step) {
        return step.changes().stream()
                .map(change -> change.field() + ": " + said(change.before()) + " → " + said(change.after()))
                .collect(Collectors.joining("\n"));
    }

    /** Texts as they are, everything else as JSON. */
    private static String said(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        JsonNode json = JSON.valueToTree(value);
        return json.asStringOpt().orElseGet(json::toString);
    }

    private static String sentence(Agreement agreement) {
        return switch (agreement.verdict()) {
            case AGREED -> "The action's page agrees.";
            case DIFFERENT ->
                "The action's page says otherwise of: "
                        + agreement.differences().stream()
                                .map(Difference::field)
                                .collect(Collectors.joining(", ")) + ".";
            case NOT_COMPARABLE -> "The action's page cannot be compared: " + InWords.nameOf(agreement.why()) + ".";
        };
    }
}
