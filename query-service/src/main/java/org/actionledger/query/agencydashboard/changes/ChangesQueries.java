package org.actionledger.query.agencydashboard.changes;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.events.Id;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.agencydashboard.Belonging;
import org.actionledger.query.agencydashboard.Onlookers;
import org.actionledger.query.agencydashboard.Scope;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.KnownEvents;
import org.actionledger.query.past.PageOfThen;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.NaturalOrder;
import org.actionledger.query.platform.Sight;
import org.actionledger.query.standing.Entry;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds each action as of both instants, and tells what is different. */
@Component
class ChangesQueries {

    private final Belonging belonging;
    private final Onlookers onlookers;
    private final Past past;

    ChangesQueries(Belonging belonging, Onlookers onlookers, Past past) {
        this.belonging = belonging;
        this.onlookers = onlookers;
        this.past = past;
    }

    /** None of what was not known at the second instant. */
    @QueryHandler
    Optional<Changes> answer(FindChanges asked, Sight sight) {
        return name(asked).filter(_ -> isShown(asked.of(), sight)).map(name -> changes(name, asked, sight));
    }

    private boolean isShown(Id of, Sight sight) {
        return switch (of) {
            case AgencyId agency -> onlookers.admit(sight, Scope.AGENCY, agency.value());
            case ReviewId review -> onlookers.admit(sight, Scope.REVIEW, review.value());
            default -> onlookers.see(sight, (ActionId) of);
        };
    }

    private Changes changes(String name, FindChanges asked, Sight sight) {
        List<Comparison> changed = past.known(
                        actions(asked.of(), sight), asked.to().recordedAt())
                .flatMap(known -> compared(known, asked).stream())
                .filter(comparison -> isWanted(comparison, asked))
                .sorted(Comparator.comparing(ChangesQueries::place))
                .toList();
        PageOfThen<Comparison> page = PageOfThen.after(asked.after(), changed, ChangesQueries::place, asked.limit());
        Map<AgencyId, String> names = belonging.names(leads(page.items()));
        return new Changes(
                name,
                Objects.requireNonNull(asked.from().recordedAt()),
                Objects.requireNonNull(asked.to().recordedAt()),
                changed.size(),
                count(changed),
                page.items().stream()
                        .map(comparison -> line(comparison, asked, names))
                        .toList(),
                page.more());
    }

    static FindChanges.Place place(Changes.Line line) {
        return new FindChanges.Place(
                NaturalOrder.of(line.reference()), line.actionId().toString());
    }

    private static FindChanges.Place place(Comparison comparison) {
        return new FindChanges.Place(
                NaturalOrder.of(comparison.after().reference()),
                comparison.after().actionId().toString());
    }

    private Optional<String> name(FindChanges asked) {
        return past.of(asked.of(), asked.to()).stream().findFirst().map(first -> switch (first.getPayload()) {
            case AgencyRegistered e -> e.name();
            case ReviewOpened e -> e.reference();
            case ActionProposed e -> e.reference();
            case ActionAssigned e -> e.reference();
            default -> throw new IllegalStateException("nothing that changes are told of begins with " + first);
        });
    }

    private List<ActionId> actions(Id of, Sight sight) {
        return switch (of) {
            case AgencyId agency -> belonging.ever(Scope.AGENCY, agency.value(), sight);
            case ReviewId review -> belonging.ever(Scope.REVIEW, review.value(), sight);
            default -> List.of((ActionId) of);
        };
    }

    private static Optional<Comparison> compared(KnownEvents<ActionId> action, FindChanges asked) {
        return Optional.ofNullable(compared(action, asked.to()))
                .map(after -> new Comparison(
                        compared(action, asked.from()),
                        after,
                        asked.from().effectiveOn(),
                        asked.to().effectiveOn()));
    }

    private static @Nullable ComparedAction compared(KnownEvents<ActionId> action, AsOf asOf) {
        return action.fold(asOf, ActionEvent.class, ComparedAction::after);
    }

    private static boolean isWanted(Comparison comparison, FindChanges asked) {
        Set<ChangeKind> kinds = comparison.kinds();
        boolean ledThen = !(asked.of() instanceof AgencyId agency)
                || comparison.after().isLedBy(agency)
                || (comparison.before() != null && comparison.before().isLedBy(agency));
        return ledThen
                && !kinds.isEmpty()
                && (asked.kinds().isEmpty() || asked.kinds().stream().anyMatch(kinds::contains));
    }

    private static Map<ChangeKind, Long> count(List<Comparison> changed) {
        return changed.stream()
                .flatMap(comparison -> comparison.kinds().stream())
                .collect(Collectors.groupingBy(
                        kind -> kind, () -> new EnumMap<>(ChangeKind.class), Collectors.counting()));
    }

    private static Set<AgencyId> leads(List<Comparison> page) {
        Set<AgencyId> leads = new HashSet<>();
        page.stream()
                .flatMap(comparison ->
                        Stream.concat(Stream.ofNullable(comparison.before()), Stream.of(comparison.after())))
                .forEach(action -> leads.addAll(action.standing().leads()));
        return leads;
    }

    private static Changes.Line line(Comparison comparison, FindChanges asked, Map<AgencyId, String> names) {
        ComparedAction after = comparison.after();
        return new Changes.Line(
                after.actionId(),
                after.reference(),
                comparison.kinds(),
                comparison.before() == null ? null : state(comparison.before(), asked.from(), names),
                state(after, asked.to(), names));
    }

    private static Changes.State state(ComparedAction action, AsOf asOf, Map<AgencyId, String> names) {
        return new Changes.State(
                action.description(),
                action.standing().status(),
                action.standing().leads().stream()
                        .map(lead -> new Changes.Agency(lead, names.get(lead)))
                        .toList(),
                action.targets(),
                action.isOverdueOn(asOf.effectiveOn()),
                Entry.rag(action.standing().reported()),
                Entry.rag(action.standing().assured()),
                asOf.pinned("/api/v1/actions/" + action.actionId()));
    }
}
