package org.actionledger.command.planimport.difference;

import static org.actionledger.command.planimport.reading.Flag.Reason.LEAD_NOT_NAMED;
import static org.actionledger.command.planimport.reading.Flag.Reason.LEAD_UNREAD;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.ReassignAction;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.PlanAgency;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.planimport.standing.StandingAction;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/** Who leads, and which post answers for it. */
record LeadDifference(Compared compared, Agencies agencies, Changes changes) {

    /** The leads after that; the first leads. */
    List<AgencyId> find() {
        PlanAction row = compared.row();
        StandingAction action = compared.action();
        boolean silent = compared.saysWhatIsPrinted(Meaning.LEAD);
        if (row.leads().isEmpty()
                && !action.leads().isEmpty()
                && !silent
                && compared.columns().has(Meaning.LEAD)) {
            flagNotNamed("The cell names no agency that could be read");
        }
        List<AgencyId> named = agencies.ids(row.leads());
        boolean sameLeads = silent || named.isEmpty() || action.isLedBy(named);
        if (!sameLeads && isReadInPart() && new HashSet<>(action.leads()).containsAll(named)) {
            flagNotNamed("A part of the cell could not be read, and the rest of it names leads that the action has");
            sameLeads = true;
        }
        Post post = post();
        if (sameLeads && (post == null || action.leads().isEmpty() || isPrinted(post))) {
            return action.leads();
        }
        List<AgencyId> leads = sameLeads ? action.leads() : named;
        if (!sameLeads) {
            changes.speaksOf(row.leads());
            changes.says(sentence(row, action));
        }
        if (post != null && !isPrinted(post)) {
            changes.says("Responsible post “" + post.title() + "”.");
        }
        changes.does(action.leads().isEmpty() ? assign(leads, post) : reassign(leads, post));
        return leads;
    }

    private boolean isPrinted(Post post) {
        Post present = compared.action().responsible();
        return present != null && Wording.fold(present.title()).equals(Wording.fold(post.title()));
    }

    private @Nullable Post post() {
        String title = compared.row().responsible();
        return title == null ? null : new Post(title, null);
    }

    private boolean isReadInPart() {
        return compared.row().flags().stream().anyMatch(flag -> flag.reason() == LEAD_UNREAD);
    }

    private void flagNotNamed(String found) {
        changes.flag(
                LEAD_NOT_NAMED,
                compared.heading(Meaning.LEAD),
                found + "; " + names(compared.action().leads()) + " goes on leading it.");
    }

    private String sentence(PlanAction row, StandingAction action) {
        String named = row.leads().stream().map(PlanAgency::name).collect(Collectors.joining(", ", "“", "”"));
        return action.leads().isEmpty()
                ? "Lead agency " + named + " for an action that had none."
                : "Lead agency " + names(action.leads()) + " becomes " + named + ".";
    }

    private String names(List<AgencyId> leads) {
        return leads.stream()
                .map(lead -> compared.printed().plan().agencies().getOrDefault(lead, lead.toString()))
                .collect(Collectors.joining(", ", "“", "”"));
    }

    /** With the lead comes all else that the row says of an action that is only proposed: later it could not all be said. */
    private AssignAction assign(List<AgencyId> leads, @Nullable Post post) {
        PlanAction row = compared.row();
        return new AssignAction(
                compared.id(),
                null,
                List.of(),
                null,
                compared.isSilent(Meaning.SCOPE) ? null : row.scope(),
                null,
                targets(),
                leads.getFirst(),
                leads.subList(1, leads.size()),
                post,
                row.firstDay(compared.asOf()));
    }

    private List<TargetDate> targets() {
        TargetDifference targets = new TargetDifference(compared, List.of(), changes);
        return targets.isThere() ? targets.sayAll() : List.of();
    }

    private ReassignAction reassign(List<AgencyId> leads, @Nullable Post post) {
        return new ReassignAction(
                compared.id(),
                leads.getFirst(),
                leads.subList(1, leads.size()),
                post == null ? compared.action().responsible() : post,
                compared.reason());
    }
}
