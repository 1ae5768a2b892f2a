package org.actionledger.command.planimport;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.actionledger.command.planimport.difference.Decided;
import org.actionledger.command.planimport.difference.Difference;
import org.actionledger.command.planimport.difference.NewImport;
import org.actionledger.command.planimport.difference.Proposal;
import org.actionledger.command.planimport.difference.Step;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanReading;
import org.actionledger.command.planimport.reading.Registry;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.command.platform.Receipt;
import org.actionledger.command.refusal.Refused;
import org.actionledger.command.register.RegisterOf;
import org.actionledger.command.register.Registers;
import org.actionledger.command.rule.EffectiveDay;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;

/**
 * Takes over a plan as a whole. The review is opened first, so that whoever may not, or comes with a reference that is taken, is
 * refused before anything else happens. All commands are sent on the bus of this very process while this one is decided: their
 * units of work are nested in its own, and share its transaction. What one refuses undoes all.
 */
class PlanImporter {

    private final CommandBus bus;
    private final ImportedPlans imports;

    PlanImporter(CommandBus bus, ImportedPlans imports) {
        this.bus = bus;
        this.imports = imports;
    }

    @CommandHandler
    Receipt take(ImportPlan command, Actor actor, Registers registers, Clock clock) {
        NewImport about = command.about();
        EffectiveDay.of(about.asOf(), clock);
        Sender sender = new Sender(bus, command.importId(), actor);
        Plan plan = PlanReading.read(command.table(), about.asOf(), registry(registers));
        Proposal proposal = Difference.between(plan, about, Decided.NOTHING, null);
        proposal.steps().forEach(sender::send);
        imports.add(Bookkeeping.of(command, plan, proposal, actor, clock));
        return new Receipt(command.importId().toString(), 0);
    }

    private static Registry registry(Registers registers) {
        return name ->
                registers.holderOf(RegisterOf.AGENCIES, name).map(AgencyId::of).orElse(null);
    }

    /** Sends the commands of one import, each with where it comes from and in whose name it is sent. */
    private record Sender(CommandBus bus, ImportId importId, Actor actor) {

        void send(Step step) {
            Actor speaking = new Actor(actor.id(), actor.role(), actor.agency(), step.onBehalfOf());
            Map<String, Object> metadata = new LinkedHashMap<>(Provenance.of(speaking));
            metadata.put(Provenance.SOURCE, importId.source(step.row()));
            metadata.put(Provenance.CORRELATION_ID, importId.toString());
            FutureCallback<Object, Object> answer = new FutureCallback<>();
            bus.dispatch(new GenericCommandMessage<>(step.command(), metadata), answer);
            CommandResultMessage<?> result = answer.getResult();
            if (result.isExceptional()) {
                throw inRow(step, result.exceptionResult());
            }
        }

        private static RuntimeException inRow(Step step, Throwable failure) {
            return switch (failure) {
                case Refused refused
                when step.row() != null ->
                    new Refused(refused.refusal(), "Row " + step.row() + ": " + refused.getMessage());
                case RuntimeException unexpected -> unexpected;
                default -> new IllegalStateException(failure);
            };
        }
    }
}
