package org.actionledger.query.agencies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.query.export.PageOfRows;
import org.jspecify.annotations.Nullable;

/**
 * Agencies that were asked for.
 *
 * @param total how many there are altogether
 * @param last the place of the last of these, if there are more
 */
record FoundAgencies(long total, List<Line> agencies, FindAgencies.@Nullable Place last)
        implements PageOfRows<FoundAgencies.Line, FindAgencies.Place> {

    @Override
    public List<Line> rows() {
        return agencies;
    }

    /**
     * One agency in short.
     *
     * @param validFrom its first day, where known
     * @param validTo its last day, where known
     * @param href its page
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            AgencyId agencyId,
            String name,
            AgencyKind kind,
            List<String> aliases,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String href) {}
}
