package org.actionledger.command.planimport.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.actionledger.command.door.Prose;

/**
 * What an import did is to be undone.
 *
 * @param reason why; it stands beside everything that is withdrawn or changed back
 */
@Schema(example = """
    {"reason": "It was last year's file."}\
    """)
record PlanReversal(@NotNull @Prose(max = 4_000) String reason) {}
