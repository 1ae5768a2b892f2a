package org.actionledger.command.planimport.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.actionledger.command.planimport.difference.NotInFile;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a plan, as it was last read.
 *
 * @param reviewId of the review it belongs to; left out where that is new and the plan is not confirmed
 * @param newReview whether the partnership has no review of that reference yet
 * @param columns in their order
 * @param agencies that lead something or are addressed, and names of which it is not known whom they stand for
 * @param questions what it would help to know; those about columns before anything else can be read
 * @param notInFile the first of the review's actions of which no row speaks; they are left alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Findings(
        @Nullable ReviewId reviewId,
        boolean newReview,
        List<Column> columns,
        List<Agency> agencies,
        Counts counts,
        List<Question> questions,
        List<NotInFile> notInFile) {

    /**
     * A column of the file.
     *
     * @param column its place, from 1
     * @param meaning what it holds; left out where that was not understood: its cells are kept and not read
     * @param from who says so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(
            int column, String heading, @Nullable Meaning meaning, Source from) {

        /** Where the meaning of a column is known from. */
        public enum Source {
            /** Its heading, and the cells below it. */
            HEADING,
            /** An answer to this draft. */
            ANSWER,
            /** An answer to an earlier plan of the partnership. */
            REMEMBERED
        }
    }

    /**
     * An agency that the plan names, or a name in an agency's place.
     *
     * @param row the first row that has it; left out where none has it any more
     * @param agencyId its id, where it is in the registry
     * @param isNew whether it comes into the registry with this plan
     * @param kind what sort of organisation it is; left out where it stands for no agency
     * @param from how it is known; left out of a name that nobody knows
     * @param doubt why to look at it, where there is a reason
     * @param candidates whom else the name may stand for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agency(
            String name,
            List<String> aliases,
            @Nullable Integer row,
            @Nullable AgencyId agencyId,
            boolean isNew,
            @Nullable AgencyKind kind,
            @Nullable Source from,
            @Nullable String doubt,
            List<Candidate> candidates) {

        /** How an agency is known. */
        public enum Source {
            /** The registry has the name. */
            REGISTRY,
            /** The plan names what is an organisation by its words; it is new. */
            PLAN,
            /** A person said whom the name stands for. */
            ANSWER
        }

        Agency entered(AgencyId id) {
            return new Agency(name, aliases, row, id, isNew, kind, from, doubt, candidates);
        }
    }

    /**
     * An agency that a name may stand for.
     *
     * @param agencyId left out where it is new itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Candidate(@Nullable AgencyId agencyId, String name) {}

    /**
     * How many rows there are of each sort.
     *
     * @param rows all that are not blank
     * @param recommendations that they answer
     * @param added rows that bring an action which the ledger does not have
     * @param changed rows that say something else of an action
     * @param same rows that say nothing new
     * @param unmatched rows of which it cannot be told which action they speak of
     * @param leftOut rows that a person left out
     * @param asides rows that are no actions
     * @param flagged rows that a person should look at
     * @param certain actions that were read without doubt
     * @param doubtful actions that may be read in another way
     * @param unread actions of which something was not understood
     * @param notInFile the review's actions of which no row speaks
     */
    public record Counts(
            int rows,
            int recommendations,
            @JsonProperty("new") int added,
            int changed,
            int same,
            int unmatched,
            int leftOut,
            int asides,
            int flagged,
            int certain,
            int doubtful,
            int unread,
            int notInFile) {}

    /**
     * What it would help to know.
     *
     * @param about {@code columns}, {@code months} or {@code agencies}, where the answer belongs
     * @param headings those to choose from, of a question about columns
     * @param name of which is asked, of a question about agencies; its candidates stand with the agency
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Question(
            String about,
            String question,
            List<String> headings,
            @Nullable String name) {

        static final String COLUMNS = "columns";
        static final String MONTHS = "months";
        static final String AGENCIES = "agencies";
    }

    /** Whether the table can be read at all before somebody answers. */
    boolean asksAboutColumns() {
        return questions.stream().anyMatch(question -> question.about().equals(Question.COLUMNS));
    }
}
