package org.actionledger.command.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionledger.events.register.RegisterEvent.NameEntered;
import org.axonframework.eventhandling.EventMessage;

/**
 * The names of a register as they stood at one moment, read from its stream. For whoever only wants to know: the {@link Registers}
 * themselves are read while a command is decided, and are held until it is.
 */
public final class RegisteredNames {

    private final Map<String, String> holders = new LinkedHashMap<>();

    private RegisteredNames() {}

    /** @param stream all events of the register's stream, see {@link RegisterOf} for its id; none where nothing was entered yet */
    public static RegisteredNames of(Iterable<? extends EventMessage<?>> stream) {
        RegisteredNames names = new RegisteredNames();
        for (EventMessage<?> event : stream) {
            if (event.getPayload() instanceof NameEntered entered) {
                names.holders.put(entered.name(), entered.holder());
            }
        }
        return names;
    }

    /** Who bears a name, however it is written. */
    public Optional<String> holderOf(String name) {
        return Optional.ofNullable(holders.get(FoldedName.of(name).value()));
    }

    /** The holders in the order in which they were entered; one of several names is there several times. */
    public List<String> holders() {
        return List.copyOf(holders.values());
    }

    /** The names as they are compared, each with its holder, in the order in which they were entered. */
    public Map<String, String> byName() {
        return Collections.unmodifiableMap(holders);
    }
}
