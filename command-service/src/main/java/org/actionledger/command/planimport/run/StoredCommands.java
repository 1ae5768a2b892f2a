package org.actionledger.command.planimport.run;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.command.action.ActionCommand;
import org.actionledger.command.agency.AgencyCommand;
import org.actionledger.command.recommendation.RecommendationCommand;
import org.actionledger.command.review.ReviewCommand;
import org.actionledger.events.Id;
import tools.jackson.databind.json.JsonMapper;

/** Commands as JSON beside their simple names. Only a name of the domain's commands is ever looked up as a class. */
final class StoredCommands {

    private static final Map<String, Class<?>> KINDS = Stream.of(
                    ReviewCommand.class, AgencyCommand.class, RecommendationCommand.class, ActionCommand.class)
            .map(Class::getPermittedSubclasses)
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private final JsonMapper json;

    StoredCommands(JsonMapper json) {
        this.json = json;
    }

    /** Its kind, under which it is read again; {@link IllegalArgumentException} where the domain has no such command. */
    static String kindOf(Object command) {
        String kind = command.getClass().getSimpleName();
        if (KINDS.get(kind) != command.getClass()) {
            throw new IllegalArgumentException(command.getClass() + " is no command that a run can send");
        }
        return kind;
    }

    String write(Object command) {
        return json.writeValueAsString(command);
    }

    Object read(String kind, String command) {
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("A stored step has a command of the kind " + kind
                    + ", which this release does not know; a newer one stored it, and has to send it.");
        }
        return json.readValue(command, type);
    }

    /** What the command is sent to. */
    static Id target(Object command) {
        return switch (command) {
            case ReviewCommand review -> review.reviewId();
            case AgencyCommand agency -> agency.agencyId();
            case RecommendationCommand recommendation -> recommendation.recommendationId();
            case ActionCommand action -> action.actionId();
            default -> throw new IllegalArgumentException(command.getClass() + " is no command of the domain");
        };
    }
}
