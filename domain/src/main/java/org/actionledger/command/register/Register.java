package org.actionledger.command.register;

import static org.actionledger.command.refusal.Refused.refuseIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.events.register.RegisterEvent;
import org.actionledger.events.register.RegisterEvent.NameEntered;
import org.actionledger.events.register.RegisterEvent.RegisterClosed;
import org.actionledger.events.register.RegisterEvent.RegisterOpened;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A list of names, each borne by one holder.
 *
 * <p>Nobody sends commands to a register. Other aggregates enter a name in it while they decide a command of their own, in the same
 * unit of work: the name and what bears it are stored together or not at all. Two that want a name at the same time, in one
 * process or in two, both try to write the register's next event; the store takes one, and the other is decided again, this time
 * seeing the name. That is also why a register has an end: whoever must make sure that nothing is added any more (a review is
 * concluded, a recommendation withdrawn) closes it, and who was about to add something meets that event in the same way. It opens again
 * when every reason it was closed for has gone: a recommendation that is reinstated takes no actions in a review that was concluded.
 *
 * <p>Names are never struck out. They are printed in plans, and a number that once meant something must not come to mean something else.
 */
@AggregateRoot
@Revision("2")
public class Register {

    @AggregateIdentifier
    private String registerId;

    private Map<String, String> holders = new LinkedHashMap<>();
    private List<Refusal> closed = new ArrayList<>();

    Register() {}

    /** Enters a name; entering it again for the same holder changes nothing. */
    void enter(String registerId, String name, String holder, Refusal refusalIfTaken) {
        String folded = FoldedName.of(name).value();
        String present = holders.get(folded);
        refuseIf(present != null && !present.equals(holder), refusalIfTaken);
        if (present == null) {
            stillOpen();
            apply(new NameEntered(registerId, folded, holder));
        }
    }

    /** Enters the next free number as a name; answers it. */
    int enterNext(String registerId, String holder) {
        stillOpen();
        int next = holders.size() + 1;
        apply(new NameEntered(registerId, Integer.toString(next), holder));
        return next;
    }

    void close(String registerId, Refusal because) {
        if (!closed.contains(because)) {
            apply(new RegisterClosed(registerId, because.name()));
        }
    }

    void open(String registerId, Refusal noLonger) {
        if (closed.contains(noLonger)) {
            apply(new RegisterOpened(registerId, noLonger.name()));
        }
    }

    List<String> holders() {
        return List.copyOf(holders.values());
    }

    @Nullable
    String holderOf(String name) {
        return holders.get(FoldedName.of(name).value());
    }

    private void stillOpen() {
        if (!closed.isEmpty()) {
            throw new Refused(closed.getFirst());
        }
    }

    @EventSourcingHandler
    void on(RegisterEvent event) {
        registerId = event.registerId();
        switch (event) {
            case NameEntered entered -> holders.put(entered.name(), entered.holder());
            case RegisterClosed ended -> closed.add(Refusal.valueOf(ended.reason()));
            case RegisterOpened opened -> closed.remove(Refusal.valueOf(opened.reason()));
        }
    }
}
