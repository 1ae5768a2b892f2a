package org.actionledger.query.overdue;

import java.util.List;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * Which overdue actions are asked for; all of these must hold.
 *
 * @param agency leads them, alone or jointly; without it each action is listed once, under its lead
 * @param agencyKind the kind of the agency they are listed under
 * @param rag any of these, as reported; empty means whatever it is
 * @param assuredRag any of these, as assured; empty means whatever it is
 */
record Wanted(
        @Nullable AgencyId agency,
        @Nullable AgencyId partnership,
        @Nullable ReviewId review,
        @Nullable AgencyKind agencyKind,
        List<RagOrNone> rag,
        List<RagOrNone> assuredRag,
        @Nullable Integer minDaysOverdue,
        @Nullable Integer maxDaysOverdue) {}
