package org.actionledger.command.door;

import org.actionledger.command.platform.Commands;
import org.actionledger.command.platform.Receipt;
import org.actionledger.events.Id;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.consistency.ConsistencyToken;
import org.actionledger.platform.consistency.ConsistencyTokens;
import org.actionledger.platform.correlation.CorrelationId;
import org.actionledger.platform.version.ETag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Whoever calls at the door. Sends commands in its name, as a change to the version it has seen ({@code If-Match}), and answers 201 with
 * where the changed thing is ({@code Location}), which version it has now ({@code ETag}) and what a question must be given that is to
 * know of it ({@code Consistency-Token}). Who changes something must name the
 * version it has seen, unless the parameter that takes the caller is marked {@link InAnyOrder} or {@link Creating}.
 */
public final class Caller {

    private static final String SOURCE = "api";

    private final Commands commands;
    private final ConsistencyTokens tokens;
    private final Actor actor;
    private final @Nullable Long seen;

    Caller(Commands commands, ConsistencyTokens tokens, Actor actor, @Nullable Long seen) {
        this.commands = commands;
        this.tokens = tokens;
        this.actor = actor;
        this.seen = seen;
    }

    /** Sends a command that brings something into being. */
    public ResponseEntity<Changed> creates(Id id, Object command) {
        return answer(id, commands.send(command, actor, SOURCE, null, CorrelationId.current()), null);
    }

    /** Sends a command that changes something. */
    public ResponseEntity<Changed> changes(Id id, Object command) {
        return answer(id, commands.send(command, actor, SOURCE, seen, CorrelationId.current()), null);
    }

    /** Sends a command that adds something to something. */
    public ResponseEntity<Changed> adds(Id added, Id id, Object command) {
        return answer(id, commands.send(command, actor, SOURCE, seen, CorrelationId.current()), added);
    }

    private ResponseEntity<Changed> answer(Id id, Receipt receipt, @Nullable Id added) {
        return ResponseEntity.created(Place.of(id))
                .eTag(ETag.of(receipt.version()))
                .header(ConsistencyToken.HEADER, tokens.of(receipt.place()).text())
                .body(new Changed(id, receipt.version(), added));
    }
}
