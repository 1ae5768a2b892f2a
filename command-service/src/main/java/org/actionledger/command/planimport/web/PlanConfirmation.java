package org.actionledger.command.planimport.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * Somebody has looked at a draft and wants done what it shows.
 *
 * @param version the version that was looked at
 */
@Schema(example = """
    {"version": 0}\
    """)
record PlanConfirmation(@NotNull Long version) {}
