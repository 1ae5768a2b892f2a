package org.actionledger.query.actionpage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.query.export.PageOfRows;
import org.jspecify.annotations.Nullable;

/**
 * Actions that were asked for.
 *
 * @param total how many there are altogether
 * @param last the place of the last of these, if there are more
 */
record FoundActions(long total, List<Line> actions, FindActions.@Nullable Place last)
        implements PageOfRows<FoundActions.Line, FindActions.Place> {

    @Override
    public List<Line> rows() {
        return actions;
    }

    /**
     * One action in short.
     *
     * @param description null for who reads no case
     * @param leads its lead and then its joint leads; empty while nobody leads it
     * @param href its page
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            ActionId actionId,
            String reference,
            @Nullable String description,
            ActionStatus status,
            List<Named.Agency> leads,
            Named.Review review,
            String href) {}
}
