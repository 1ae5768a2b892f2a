package org.actionledger.command.agency.web;

import static org.actionledger.events.provenance.Role.COORDINATOR;
import static org.actionledger.events.provenance.Role.OPERATOR;

import jakarta.validation.Valid;
import org.actionledger.command.door.Caller;
import org.actionledger.command.door.Changed;
import org.actionledger.command.door.Creating;
import org.actionledger.command.door.InAnyOrder;
import org.actionledger.command.door.NewId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.platform.identity.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The registry of agencies, kept by operators and coordinators. */
@Allowed({COORDINATOR, OPERATOR})
@RestController
@RequestMapping("/api/v1/agencies")
class AgencyResource {

    /** Registers an agency. A name or alias belongs to one agency alone, whatever its spelling in case and punctuation. */
    @PostMapping
    ResponseEntity<Changed> registerAgency(@Valid @RequestBody NewAgency agency, @Creating Caller caller) {
        AgencyId id = agency.agencyId() != null ? agency.agencyId() : NewId.of(AgencyId::new);
        return caller.creates(id, agency.as(id));
    }

    /** Makes an agency known by one more name. */
    @PostMapping("/{agencyId}/aliases")
    ResponseEntity<Changed> addAgencyAlias(
            @PathVariable AgencyId agencyId,
            @Valid @RequestBody NewAlias alias,
            @InAnyOrder("A name stands beside the others.") Caller caller) {
        return caller.changes(agencyId, alias.of(agencyId));
    }

    /** Says which agency took an agency's place. */
    @PostMapping("/{agencyId}/succession")
    ResponseEntity<Changed> succeedAgency(
            @PathVariable AgencyId agencyId, @Valid @RequestBody Succession succession, Caller caller) {
        return caller.changes(agencyId, succession.of(agencyId));
    }
}
