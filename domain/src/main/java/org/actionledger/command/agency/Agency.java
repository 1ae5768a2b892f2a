package org.actionledger.command.agency;

import static org.actionledger.command.refusal.Refusal.ALIAS_TAKEN;
import static org.actionledger.command.refusal.Refusal.ALREADY_EXISTS;
import static org.actionledger.command.refusal.Refusal.ALREADY_SUCCEEDED;
import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.SUCCESSION_TO_ITSELF;
import static org.actionledger.command.refusal.Refused.refuseIf;
import static org.actionledger.command.register.RegisterOf.AGENCIES;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.actionledger.command.agency.AgencyCommand.AddAgencyAlias;
import org.actionledger.command.agency.AgencyCommand.RegisterAgency;
import org.actionledger.command.agency.AgencyCommand.SucceedAgency;
import org.actionledger.command.register.Registers;
import org.actionledger.command.rule.Authority;
import org.actionledger.command.rule.EffectiveDay;
import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyEvent.AgencyAliasAdded;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyEvent.AgencySucceeded;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that leads actions, answers recommendations or holds reviews.
 *
 * <p>It enters the registry once, under its name and whatever else it is called, and from then on whoever writes any of these names
 * means this agency: no other may bear one, in any spelling that is read the same. Names are only ever added. An old plan still says
 * "Norfolk Police", so the alias must go on meaning what it meant.
 *
 * <p>Agencies are wound up and merged. Then another takes its place, from a day on, and may itself be followed later; the chain never
 * comes back to where it began. Succession does not move any work: actions go on naming the agency that promised them, and readers
 * may be shown who took its place. If the successor is to report on them, the partnership reassigns them to it. That is one more
 * step, on purpose: an agency takes over a promise by somebody's decision, with a reason, not by a change in a registry.
 */
@AggregateRoot
@Revision("1")
public class Agency {

    @AggregateIdentifier
    private AgencyId agencyId;

    private AgencyKind kind;
    private @Nullable AgencyId successor;

    Agency() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void register(RegisterAgency command, Actor actor, Registers registers) {
        Authority.keepsTheRegistry(actor);
        refuseIf(agencyId != null, ALREADY_EXISTS);
        String holder = command.agencyId().toString();
        registers.enter(AGENCIES, command.name(), holder, ALIAS_TAKEN);
        command.aliases().forEach(alias -> registers.enter(AGENCIES, alias, holder, ALIAS_TAKEN));
        apply(new AgencyRegistered(
                command.agencyId(),
                command.name(),
                command.kind(),
                command.aliases(),
                command.validFrom(),
                command.validTo()));
    }

    @CommandHandler
    void addAlias(AddAgencyAlias command, Actor actor, Registers registers) {
        Authority.keepsTheRegistry(actor);
        String holder = agencyId.toString();
        refuseIf(
                registers
                        .holderOf(AGENCIES, command.alias())
                        .filter(holder::equals)
                        .isPresent(),
                NOTHING_CHANGES);
        registers.enter(AGENCIES, command.alias(), holder, ALIAS_TAKEN);
        apply(new AgencyAliasAdded(agencyId, command.alias()));
    }

    @CommandHandler
    void succeed(SucceedAgency command, Actor actor, Clock clock, Agencies agencies) {
        Authority.keepsTheRegistry(actor);
        refuseIf(successor != null, ALREADY_SUCCEEDED);
        neverComesBackHere(command.successor(), agencies);
        apply(new AgencySucceeded(
                agencyId, command.successor(), command.reason(), EffectiveDay.of(command.effectiveOn(), clock)));
    }

    private void neverComesBackHere(AgencyId first, Agencies agencies) {
        for (AgencyId next = first; next != null; next = agencies.successorOf(next)) {
            refuseIf(next.equals(agencyId), SUCCESSION_TO_ITSELF);
        }
    }

    AgencyKind kind() {
        return kind;
    }

    @Nullable
    AgencyId successor() {
        return successor;
    }

    @EventSourcingHandler
    void on(AgencyEvent event) {
        switch (event) {
            case AgencyRegistered registered -> {
                agencyId = registered.agencyId();
                kind = registered.kind();
            }
            case AgencyAliasAdded _ -> {} // the register knows whose name it is
            case AgencySucceeded succeeded -> successor = succeeded.successor();
        }
    }
}
