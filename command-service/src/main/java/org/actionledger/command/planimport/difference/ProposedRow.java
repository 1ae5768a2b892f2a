package org.actionledger.command.planimport.difference;

import java.util.List;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * What would be done for a row.
 *
 * @param row its place below the headings, from 1
 * @param actionId of the action that it brings or speaks of; none where that cannot be told
 * @param reference what people call that action, such as DHR23/5a/2; none before there is one
 * @param changes what would be done, a sentence each, for people; empty where nothing would
 * @param candidates references of the actions that it may speak of, where that cannot be told
 * @param flags what a person should look at in how it compares with what the ledger has
 */
public record ProposedRow(
        int row,
        Effect effect,
        @Nullable ActionId actionId,
        @Nullable String reference,
        List<String> changes,
        List<String> candidates,
        List<Flag> flags) {}
