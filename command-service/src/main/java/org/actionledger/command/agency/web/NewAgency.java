package org.actionledger.command.agency.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.agency.AgencyCommand.RegisterAgency;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Fits;
import org.actionledger.command.door.Fitting;
import org.actionledger.command.door.Line;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.jspecify.annotations.Nullable;

/**
 * An agency for the registry.
 *
 * @param agencyId the id under which its identity provider knows it already; made when left out
 * @param name what it calls itself
 * @param aliases what others call it; each name and alias belongs to one agency alone
 * @param validFrom its first day, if known
 * @param validTo its last day, inclusive, if it has ended
 */
@Fitting
@Schema(example = """
    {"name": "Westmarch Police", "kind": "POLICE", "aliases": ["Westmarch Constabulary"], "validFrom": "1974-04-01"}\
    """)
record NewAgency(
        @Nullable AgencyId agencyId,
        @NotNull @Line(max = 300) String name,
        @NotNull AgencyKind kind,
        @Size(max = 100) List<@NotNull @Line(max = 300) String> aliases,
        @Nullable @Day LocalDate validFrom,
        @Nullable @Day LocalDate validTo)
        implements Fits {

    @Override
    public Stream<Misfit> misfits() {
        return Misfit.when(
                validFrom != null && validTo != null && validTo.isBefore(validFrom),
                "validTo",
                "must not lie before validFrom");
    }

    RegisterAgency as(AgencyId id) {
        return new RegisterAgency(id, name, kind, aliases, validFrom, validTo);
    }
}
