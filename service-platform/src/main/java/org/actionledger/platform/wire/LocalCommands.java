package org.actionledger.platform.wire;

import org.actionledger.platform.provenance.OnEachLine;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** The bus of this process, for commands that others have sent: their failures are made ready to travel. */
class LocalCommands implements CommandBus {

    private final CommandBus bus;
    private final WireFailures failures;

    LocalCommands(CommandBus bus, WireFailures failures) {
        this.bus = bus;
        this.failures = failures;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        bus.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        bus.<C, R>dispatch(command, (sent, result) -> callback.onResult(sent, leaving(command, result)));
    }

    /** The unit of work is over by then, and what stood beside each line in the log with it. */
    private <R> CommandResultMessage<? extends R> leaving(
            CommandMessage<?> command, CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        OnEachLine.put(command);
        try {
            return GenericCommandResultMessage.asCommandResultMessage(failures.leaving(result.exceptionResult()));
        } finally {
            OnEachLine.remove();
        }
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return bus.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerDispatchInterceptor(interceptor);
    }
}
