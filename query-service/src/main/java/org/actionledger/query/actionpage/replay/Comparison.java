package org.actionledger.query.actionpage.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionledger.command.action.ActionState;
import org.actionledger.command.action.ActionState.Said;
import org.actionledger.query.actionpage.KeptAction;
import org.actionledger.query.actionpage.KeptAction.KeptEntry;
import org.actionledger.query.actionpage.KeptActions;
import org.actionledger.query.actionpage.replay.Agreement.Difference;
import org.actionledger.query.actionpage.replay.Agreement.Verdict;
import org.actionledger.query.actionpage.replay.Agreement.Why;
import org.jspecify.annotations.Nullable;

/** Holds what was replayed against what the page's tables say. */
final class Comparison {

    /** The tables hold no persons. */
    private static final String NOT_KEPT = "completionReportedBy";

    private final Course course;
    private final ActionState end;

    Comparison(Course course, ActionState end) {
        this.course = course;
        this.end = end;
    }

    Agreement with(Optional<KeptAction> kept) {
        long replayed = course.events().getLast().sequence();
        if (kept.isEmpty()) {
            return notComparable(Why.NOT_IN_PROJECTION, replayed, null);
        }
        KeptAction found = kept.get();
        if (!course.whole()) {
            return notComparable(Why.REPLAY_STOPPED_BEFORE_THE_END, replayed, found.version());
        }
        if (found.version() < replayed) {
            return notComparable(Why.PROJECTION_BEHIND, replayed, found.version());
        }
        List<Difference> differences = differences(found, replayed);
        return new Agreement(
                KeptActions.PROJECTION,
                differences.isEmpty() ? Verdict.AGREED : Verdict.DIFFERENT,
                null,
                replayed,
                found.version(),
                compared(found),
                differences);
    }

    private static Agreement notComparable(Why why, long replayed, @Nullable Long version) {
        return new Agreement(
                KeptActions.PROJECTION, Verdict.NOT_COMPARABLE, why, replayed, version, List.of(), List.of());
    }

    private static List<String> compared(KeptAction kept) {
        return Stream.of(
                        Stream.of("version"),
                        Fields.names().stream().filter(name -> !name.equals(NOT_KEPT)),
                        kept.entries().stream().map(Comparison::name))
                .flatMap(names -> names)
                .toList();
    }

    private List<Difference> differences(KeptAction kept, long replayed) {
        List<Difference> differences = new ArrayList<>();
        differing(differences, "version", kept.version(), replayed);
        Fields.changes(kept.state(), end).stream()
                .filter(change ->
                        !change.field().equals(NOT_KEPT) && !change.field().startsWith(Fields.ENTRIES + "."))
                .forEach(change -> differences.add(new Difference(change.field(), change.before(), change.after())));
        kept.entries().forEach(entry -> compare(entry, differences));
        return differences;
    }

    private void compare(KeptEntry kept, List<Difference> differences) {
        Said said = end.entries().get(kept.event());
        if (said == null) {
            differences.add(new Difference(name(kept), kept.event(), null));
            return;
        }
        if (kept.text() != null && !ActionState.fingerprint(kept.text()).equals(said.text())) {
            differences.add(new Difference(name(kept) + ".text", kept.text(), words(said.text())));
        }
        if (kept.rating() != null) {
            differing(differences, name(kept) + ".rating", kept.rating(), said.rating());
        }
        if (kept.effectiveOn() != null) {
            differing(differences, name(kept) + ".effectiveOn", kept.effectiveOn(), said.effectiveOn());
        }
    }

    private static String name(KeptEntry entry) {
        return Fields.ENTRIES + "." + entry.part();
    }

    private static void differing(List<Difference> differences, String field, Object kept, @Nullable Object replayed) {
        if (!Objects.equals(kept, replayed)) {
            differences.add(new Difference(field, kept, replayed));
        }
    }

    /** The aggregate keeps fingerprints of words; the words themselves stand in the events. */
    private String words(String fingerprint) {
        return course.events().stream()
                .flatMap(occurred -> Stream.concat(
                        occurred.told().values().stream(), occurred.told().path("correction").values().stream()))
                .flatMap(value -> value.asStringOpt().stream())
                .filter(text -> ActionState.fingerprint(text).equals(fingerprint))
                .findFirst()
                .orElse(fingerprint);
    }
}
