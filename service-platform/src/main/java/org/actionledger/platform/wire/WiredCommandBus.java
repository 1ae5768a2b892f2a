package org.actionledger.platform.wire;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;

/** Brings commands to the instance that decides on their aggregate, and failures back as they were. */
class WiredCommandBus extends AxonServerCommandBus {

    WiredCommandBus(Builder builder) {
        super(builder);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        super.<C, R>dispatch(command, (sent, result) -> callback.onResult(sent, arriving(result)));
    }

    private static <R> CommandResultMessage<? extends R> arriving(CommandResultMessage<? extends R> result) {
        return result.isExceptional()
                ? GenericCommandResultMessage.asCommandResultMessage(WireFailures.arriving(result.exceptionResult()))
                : result;
    }
}
