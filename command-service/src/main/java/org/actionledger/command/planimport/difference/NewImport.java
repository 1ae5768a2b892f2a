package org.actionledger.command.planimport.difference;

import java.time.LocalDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewType;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a plan beside its table.
 *
 * @param partnership the agency that owns the review
 * @param asOf the day the plan speaks for; nothing in it is taken to be true of a later day
 */
public record NewImport(
        AgencyId partnership,
        String reference,
        ReviewType type,
        @Nullable String pseudonym,
        @Nullable String title,
        LocalDate asOf) {}
