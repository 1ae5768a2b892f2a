package org.actionledger.command.planimport.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.planimport.difference.Effect;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Stated;
import org.actionledger.command.planimport.reading.Update;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan: its cells word for word, what was read from them, and what would come of it.
 *
 * @param row its place below the headings, from 1
 * @param place where the file shows it, such as “sheet “Plan”, row 12”; left out where that is its place below the headings
 * @param kind what it is; left out while the table cannot be read
 * @param readings of an action
 * @param confidence how sure the readings are
 * @param flags what a person should look at
 * @param effect what it does to the ledger
 * @param changes what would be done, or was, a sentence each; empty where nothing would
 * @param candidates references of the actions it may speak of, where that cannot be told
 * @param actionId of the action that it brings or speaks of; left out where that cannot be told, and of a new one until it is confirmed
 * @param reference what people call that action
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftRow(
        int row,
        @Nullable String place,
        @Nullable Kind kind,
        List<Cell> cells,
        @Nullable Readings readings,
        @Nullable Confidence confidence,
        List<Flag> flags,
        @Nullable Effect effect,
        List<String> changes,
        List<String> candidates,
        @Nullable ActionId actionId,
        @Nullable String reference) {

    /** What a row is. */
    public enum Kind {
        /** It says something of an action. */
        ACTION,
        /** It explains the columns. */
        GUIDANCE,
        /** It repeats the headings. */
        HEADINGS,
        /** It is a heading of the rows below it. */
        GROUP,
        /** A person left it out. */
        LEFT_OUT
    }

    /** How sure the readings of a row are: as sure as its weightiest flag lets them be. */
    public enum Confidence {
        CERTAIN,
        /** Another reading is possible. */
        DOUBTFUL,
        /** Something was not understood, and is not taken over. */
        UNREAD;

        static Confidence of(List<Flag> flags) {
            return switch (flags.stream()
                    .map(flag -> flag.reason().weight())
                    .max(Flag.Weight::compareTo)
                    .orElse(Flag.Weight.NOTICE)) {
                case NOTICE -> CERTAIN;
                case DOUBT -> DOUBTFUL;
                case UNREAD -> UNREAD;
            };
        }
    }

    /**
     * A cell as it is read.
     *
     * @param column the heading above it
     * @param was what the file says, where a person gave another text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(String column, String text, @Nullable String was) {

        String written() {
            return was == null ? text : was;
        }
    }

    /**
     * What was read from the cells.
     *
     * @param recommendation its number; the order of first appearance where the plan prints none
     * @param leads the names of the agencies, the first of which leads
     * @param responsible the post that answers for it, where one is named and no person may be
     * @param status what the plan states it to be
     * @param statusOn the last day of the period given beside the status
     * @param commencedOn the day on which it is said to have begun
     * @param supersededBy what took its place, as written
     * @param outcome what was achieved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Readings(
            String recommendation,
            @Nullable Scope scope,
            List<String> leads,
            @Nullable String responsible,
            List<TargetDate> targets,
            List<String> milestones,
            List<Update> updates,
            Stated status,
            @Nullable LocalDate statusOn,
            Precision statusPrecision,
            @Nullable LocalDate commencedOn,
            @Nullable String supersededBy,
            @Nullable String intendedOutcome,
            String outcome) {}
}
