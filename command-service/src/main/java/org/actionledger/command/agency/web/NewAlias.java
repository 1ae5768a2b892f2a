package org.actionledger.command.agency.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.actionledger.command.agency.AgencyCommand.AddAgencyAlias;
import org.actionledger.command.door.Line;
import org.actionledger.events.agency.AgencyId;

/**
 * One more name of an agency.
 *
 * @param alias a name that no other agency bears
 */
@Schema(example = """
    {"alias": "Westmarch Constabulary"}\
    """)
record NewAlias(@NotNull @Line(max = 300) String alias) {

    AddAgencyAlias of(AgencyId agency) {
        return new AddAgencyAlias(agency, alias);
    }
}
