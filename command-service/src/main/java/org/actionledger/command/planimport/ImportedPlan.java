package org.actionledger.command.planimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was taken over.
 *
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 * @param importedBy the person's id at the issuer
 * @param asOf the day the plan speaks for
 * @param columns in their order
 * @param agencies that lead something or are addressed
 * @param flags what a person should look at in the file, where it is no one row's matter
 */
public record ImportedPlan(
        ImportId importId,
        ReviewId reviewId,
        String fileName,
        String sha256,
        String importedBy,
        Instant importedAt,
        LocalDate asOf,
        int recommendations,
        int actions,
        List<Column> columns,
        List<Agency> agencies,
        List<Flag> flags) {

    /** @param meaning what the column was understood to hold; none where it was not understood: its cells are kept and not read */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(String heading, @Nullable Meaning meaning) {}

    /**
     * An agency of the plan.
     *
     * @param isNew whether it came into the registry with this import
     * @param row the first row that names it
     */
    public record Agency(AgencyId agencyId, String name, List<String> aliases, boolean isNew, int row) {}
}
