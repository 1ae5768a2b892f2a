package org.actionledger.command.planimport.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something in a row that a person should look at.
 *
 * @param column the heading above the cell, where it is one cell's matter
 * @param sentence what was found and what was made of it, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flag(Reason reason, @Nullable String column, String sentence) {

    /** Why it is flagged. The names are part of the contract: a client may act on them. */
    public enum Reason {
        /** Lines above the headings are no part of the table. */
        TITLE_SKIPPED,
        /** A sheet of the workbook, or a table of the document, is no part of the plan. */
        TABLE_LEFT_OUT,
        /** A table without headings stands below the plan's, column by column as wide; it is taken to go on with it. */
        TABLE_CONTINUES,
        /** Something in the file that is no text of the table: a text box, a note, a picture, text beside the tables. */
        NOT_TAKEN,
        /** A sheet, a column, a row or words that the file hides; they are read. */
        HIDDEN,
        /** Words that were changed while changes were recorded; they are read as if all changes were accepted. */
        CHANGES_RECORDED(Weight.DOUBT),
        /** A formula that came without its result; the cell is read as blank. */
        FORMULA_WITHOUT_RESULT(Weight.UNREAD),
        /** A formula whose result is an error. */
        FORMULA_FAILED(Weight.UNREAD),
        /** A day that a spreadsheet may have made of a month; the day is taken. */
        DAY_MAY_BE_MONTH(Weight.DOUBT),
        /** The row names no recommendation; it is taken to go on with the one above. */
        ROW_CONTINUES(Weight.DOUBT),
        /** Rows with the same recommendation number word it differently; the first wording is taken. */
        TEXT_DIFFERS(Weight.DOUBT),
        /** The recommendation has a number, but no row says what it demands. */
        RECOMMENDATION_WORDLESS(Weight.DOUBT),
        /** The plan numbers its recommendations, but not this one. */
        NUMBER_MISSING(Weight.DOUBT),
        /** Another recommendation, under another heading, has the same number in the plan. */
        NUMBER_REPEATED(Weight.DOUBT),
        /** A row before this one is no action: it explains the columns, repeats them, or is a heading. */
        ROW_LEFT_OUT,
        /** The cell says "as above", or is blank and means it; what stands above is taken. */
        AS_ABOVE,
        /** The row says the same as one above, in every cell; both are kept. */
        ROW_REPEATED,
        SCOPE_UNREAD(Weight.UNREAD),
        /** The cells seem to stand one column beside their headings; they are read, if at all, as they seem to be meant. */
        COLUMNS_SHIFTED(Weight.DOUBT),
        /** An agency of that name was not in the registry and was entered with this import. */
        AGENCY_NEW,
        /** A new agency is named almost like another one. */
        AGENCY_RESEMBLES(Weight.DOUBT),
        /** A police force is named in two ways. */
        SAME_FORCE(Weight.DOUBT),
        /** The abbreviation beside a new agency's name is another agency's already. */
        ABBREVIATION_TAKEN(Weight.DOUBT),
        /** An agency's name is shortened by initials in the cell, and spelled out elsewhere in the row. */
        NAME_SPELLED_OUT(Weight.DOUBT),
        /** The cell says more than who leads: a former name, a change, on whose behalf. */
        LEAD_REMARK,
        /** The cell may name a person; no name is taken over. */
        PERSON_NOT_TAKEN,
        /** The lead is the agency that the recommendation is addressed to, or that heads the rows, for the cell names none. */
        LEAD_FROM_HEADING(Weight.DOUBT),
        LEAD_UNREAD(Weight.UNREAD),
        TARGET_UNREAD(Weight.UNREAD),
        /** A target date was read, but another reading is possible. */
        TARGET_DOUBTFUL(Weight.DOUBT),
        /** The target cell tells of what was done. */
        TARGET_HOLDS_PROGRESS,
        /** A target date was replaced by another, which counts instead. */
        TARGET_REVISED,
        /** An update is headed by a month without its year. */
        UPDATE_DAY_UNREAD(Weight.UNREAD),
        RATING_UNREAD(Weight.UNREAD),
        /** A rating is taken as a round for which there is no report. */
        RATING_ALONE(Weight.DOUBT),
        /** Ratings and updates differ in number; only the last rating is taken, for the last update. */
        RATINGS_NOT_PAIRED(Weight.DOUBT),
        COMPLETION_UNREAD(Weight.UNREAD),
        /** A day is taken as the day of completion, but it may be another one. */
        COMPLETION_DOUBTFUL(Weight.DOUBT),
        /** The plan has no column for the status; what the last report begins with is taken. */
        STATUS_FROM_PROGRESS(Weight.DOUBT),
        /** Two places disagree on whether it is complete; the status column is followed. */
        COMPLETION_CONTRADICTED(Weight.DOUBT),
        /** It is complete, but no day is given; the day the plan speaks for is taken. */
        DAY_ASSUMED(Weight.DOUBT),
        /** The day given lies in the future; the day the plan speaks for is taken. */
        DAY_IN_THE_FUTURE(Weight.DOUBT),
        /** The plan tells of progress, but no agency leads the action; the reports stay in the row. */
        PROGRESS_WITHOUT_LEAD(Weight.UNREAD),
        /** The review has no action of that reference; the action is looked for by its words. */
        REFERENCE_UNKNOWN(Weight.DOUBT),
        /** Another row speaks of the same action. */
        REFERENCE_REPEATED(Weight.DOUBT),
        /** The row may speak of an action that the ledger has; nothing is done until a person says which. */
        ACTION_UNCERTAIN(Weight.DOUBT),
        /** The recommendation has another number in the ledger, which it keeps. */
        NUMBER_DIFFERS(Weight.DOUBT),
        /** The scope of an action cannot be changed. */
        SCOPE_DIFFERS,
        /** The cell names no lead that could be read, while the ledger has one; that stays. */
        LEAD_NOT_NAMED(Weight.DOUBT),
        /** There are more or fewer target dates than the ledger has; it keeps its own. */
        TARGETS_DIFFER_IN_NUMBER,
        /** Nobody leads the action, so nobody can be given more time. */
        TARGET_WITHOUT_LEAD,
        /** Another target date is asked for already; that has to be answered first. */
        EXTENSION_OPEN,
        /** A report of an earlier round has another rating than it had; what was told stays. */
        EARLIER_RATING_DIFFERS,
        /** The plan calls the action open, the ledger has closed it. */
        OPEN_IN_FILE(Weight.DOUBT),
        /** The plan closes the action otherwise than the ledger has. */
        CLOSED_OTHERWISE(Weight.DOUBT),
        /** The action is closed, so what the row changes is not taken over. */
        ACTION_CLOSED,
        /** Completion is reported and awaits sign-off, so what the row changes is not taken over. */
        AWAITING_SIGN_OFF,
        /** The review is concluded and takes nothing new. */
        REVIEW_CONCLUDED;

        private final Weight weight;

        Reason() {
            this(Weight.NOTICE);
        }

        Reason(Weight weight) {
            this.weight = weight;
        }

        /** How much it takes from the trust in what was read. */
        public Weight weight() {
            return weight;
        }
    }

    /** How much a flag takes from the trust in a reading, from least to most. */
    public enum Weight {
        /** Good to know; nothing about the reading is in doubt. */
        NOTICE,
        /** Another reading is possible. */
        DOUBT,
        /** Something was not understood, and is not taken over. */
        UNREAD
    }
}
