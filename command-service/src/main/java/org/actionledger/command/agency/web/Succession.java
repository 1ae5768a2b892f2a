package org.actionledger.command.agency.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.actionledger.command.agency.AgencyCommand.SucceedAgency;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Prose;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * Another agency takes an agency's place.
 *
 * @param successor the agency that takes it
 * @param reason why
 * @param effectiveOn the first day of the successor; today (Europe/London) when left out
 */
@Schema(example = """
    {"successor": "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f", "reason": "Merged into the integrated care board.",
     "effectiveOn": "2022-07-01"}\
    """)
record Succession(
        @NotNull AgencyId successor,
        @NotNull @Prose(max = 4_000) String reason,
        @Nullable @Day LocalDate effectiveOn) {

    SucceedAgency of(AgencyId agency) {
        return new SucceedAgency(agency, successor, reason, effectiveOn);
    }
}
