package org.actionledger.command.door;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that needs no more words than its day; the whole body may be left out.
 *
 * @param effectiveOn the day on which it was true, not in the future; today (Europe/London) when left out
 */
@Schema(example = """
    {"effectiveOn": "2026-04-01"}\
    """)
public record OnDay(@Nullable @Day LocalDate effectiveOn) {

    /** The day that a body says, if there is a body and it says one. */
    public static @Nullable LocalDate of(@Nullable OnDay body) {
        return body == null ? null : body.effectiveOn();
    }
}
