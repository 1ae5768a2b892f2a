package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Line;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A proposed action gets its lead; what is left out stays as proposed.
 *
 * @param lead the agency that promises to do it
 * @param jointLeads the agencies that promise it with the lead
 * @param responsible the post that is responsible
 * @param description its wording from now on
 * @param intendedOutcome what should change
 * @param targets by when; several where steps or parts have their own
 * @param parts the labels of the recommendation's parts it answers
 * @param effectiveOn since when, not in the future; today (Europe/London) when left out
 */
@Schema(example = """
    {"lead": "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f", "responsible": {"title": "Head of Safeguarding"},
     "targets": [{"dueBy": "2026-12-31"}]}\
    """)
record Assignment(
        @NotNull AgencyId lead,
        @Size(max = 100) List<@NotNull AgencyId> jointLeads,
        @Nullable @Valid ResponsiblePost responsible,
        @Nullable @Prose(max = 20_000) String description,
        @Nullable Scope scope,
        @Nullable @Prose(max = 20_000) String intendedOutcome,
        @Size(max = 100) List<@NotNull @Valid TargetDay> targets,
        @Size(max = 100) List<@NotNull @Line(max = 20) String> parts,
        @Nullable @Day LocalDate effectiveOn) {

    AssignAction of(ActionId action) {
        return new AssignAction(
                action,
                null,
                parts,
                description,
                scope,
                intendedOutcome,
                TargetDay.dates(targets),
                lead,
                jointLeads,
                ResponsiblePost.post(responsible),
                effectiveOn);
    }
}
