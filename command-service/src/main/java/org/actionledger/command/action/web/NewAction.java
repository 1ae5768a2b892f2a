package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.action.ActionCommand;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.ProposeAction;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Fits;
import org.actionledger.command.door.Fitting;
import org.actionledger.command.door.Line;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What shall be done about a recommendation. With a lead it is assigned at once, without one it is proposed.
 *
 * @param parts the labels of the recommendation's parts it answers; none means the whole
 * @param description may be empty: real plans have such rows
 * @param intendedOutcome what should change
 * @param targets by when; several where steps or parts have their own
 * @param lead the agency that promises to do it
 * @param jointLeads the agencies that promise it with the lead; only with a lead
 * @param responsible the post that is responsible; only with a lead
 * @param effectiveOn since when, not in the future; today (Europe/London) when left out
 */
@Fitting
@Schema(example = """
    {"parts": ["a"], "description": "Write a guide for call handlers.", "intendedOutcome": "Every caller is asked.",
     "targets": [{"dueBy": "2026-12-31"}], "lead": "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f",
     "responsible": {"title": "Head of Safeguarding"}}\
    """)
record NewAction(
        @Size(max = 100) List<@NotNull @Line(max = 20) String> parts,
        @NotNull @Prose(max = 20_000, mayBeBlank = true) String description,
        @Nullable Scope scope,
        @Nullable @Prose(max = 20_000) String intendedOutcome,
        @Size(max = 100) List<@NotNull @Valid TargetDay> targets,
        @Nullable AgencyId lead,
        @Size(max = 100) List<@NotNull AgencyId> jointLeads,
        @Nullable @Valid ResponsiblePost responsible,
        @Nullable @Day LocalDate effectiveOn)
        implements Fits {

    @Override
    public Stream<Misfit> misfits() {
        String message = "must not be given without a lead";
        return Stream.concat(
                Misfit.when(lead == null && !jointLeads.isEmpty(), "jointLeads", message),
                Misfit.when(lead == null && responsible != null, "responsible", message));
    }

    ActionCommand as(ActionId id, RecommendationId recommendation) {
        List<String> labels = parts;
        List<TargetDate> dates = TargetDay.dates(targets);
        return lead == null
                ? new ProposeAction(id, recommendation, labels, description, scope, intendedOutcome, dates, effectiveOn)
                : new AssignAction(
                        id,
                        recommendation,
                        labels,
                        description,
                        scope,
                        intendedOutcome,
                        dates,
                        lead,
                        jointLeads,
                        ResponsiblePost.post(responsible),
                        effectiveOn);
    }
}
