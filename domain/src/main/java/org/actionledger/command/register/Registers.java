package org.actionledger.command.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.actionledger.command.refusal.Refusal;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * All registers, for use while a command is decided: what is entered is stored with the command's other events. The ids of registers
 * are in {@link RegisterOf}.
 */
public class Registers {

    private final Supplier<Repository<Register>> repository;

    public Registers(Supplier<Repository<Register>> repository) {
        this.repository = repository;
    }

    /** Enters a name for a holder, or refuses: {@code refusalIfTaken} when another bears it, or why the register is closed. */
    public void enter(String registerId, String name, String holder, Refusal refusalIfTaken) {
        toWrite(registerId).execute(register -> register.enter(registerId, name, holder, refusalIfTaken));
    }

    /** Enters the next position, counted from 1, and answers it; refuses when the register is closed. */
    public int enterNext(String registerId, String holder) {
        return toWrite(registerId).invoke(register -> register.enterNext(registerId, holder));
    }

    /** From now on the register takes no more names; who tries is refused for this reason. Closing it again for it changes nothing. */
    public void close(String registerId, Refusal because) {
        toWrite(registerId).execute(register -> register.close(registerId, because));
    }

    /** That reason to refuse names has gone; others it was closed for stay. */
    public void open(String registerId, Refusal noLonger) {
        toWrite(registerId).execute(register -> register.open(registerId, noLonger));
    }

    /** The holders in the order in which they were entered; one of several names is there several times. */
    public List<String> holders(String registerId) {
        return read(registerId, Register::holders).orElse(List.of());
    }

    /** Who bears a name, however it is written. */
    public Optional<String> holderOf(String registerId, String name) {
        return read(registerId, register -> Optional.ofNullable(register.holderOf(name)))
                .flatMap(Function.identity());
    }

    private <T> Optional<T> read(String registerId, Function<Register, T> question) {
        try {
            return Optional.of(repository.get().load(registerId).invoke(question));
        } catch (AggregateNotFoundException noNameYet) {
            return Optional.empty();
        }
    }

    private Aggregate<Register> toWrite(String registerId) {
        try {
            return repository.get().loadOrCreate(registerId, Register::new);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("register " + registerId + " cannot be opened", e);
        }
    }
}
