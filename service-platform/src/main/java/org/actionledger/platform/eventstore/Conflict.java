package org.actionledger.platform.eventstore;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads from an error which step of a stream was taken. A batch fails as a whole, and its first event need not be the one in conflict. */
final class Conflict {

    private static final Pattern KEY = Pattern.compile("\\(aggregate_identifier, sequence_number\\)=\\(.*, (\\d+)\\)");

    private Conflict() {}

    /** The sequence number that was taken; empty if the error is of another kind. */
    static OptionalLong step(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException postgres) {
                OptionalLong step = step(postgres.getServerErrorMessage());
                if (step.isPresent()) {
                    return step;
                }
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong step(@Nullable ServerErrorMessage message) {
        String detail = message == null ? null : message.getDetail();
        if (detail == null) {
            return OptionalLong.empty();
        }
        Matcher key = KEY.matcher(detail);
        return key.find() ? OptionalLong.of(Long.parseLong(key.group(1))) : OptionalLong.empty();
    }
}
