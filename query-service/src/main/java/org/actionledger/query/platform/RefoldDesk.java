package org.actionledger.query.platform;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.platform.repetition.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes requests for rebuilds and checks, and says how they are. */
@Component
class RefoldDesk {

    private static final int MOST_LISTED = 50;

    private final Processors processors;
    private final Refolds refolds;
    private final Refolding refolding;
    private final Refolder refolder;
    private final Readiness readiness;
    private final Head head;
    private final TransactionTemplate transaction;

    RefoldDesk(
            Processors processors,
            Refolds refolds,
            Refolding refolding,
            Refolder refolder,
            Readiness readiness,
            Head head,
            PlatformTransactionManager transactions) {
        this.processors = processors;
        this.refolds = refolds;
        this.refolding = refolding;
        this.refolder = refolder;
        this.readiness = readiness;
        this.head = head;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Refused with the progress of the one that is under way, if there is one. */
    Refold start(String projection, Purpose purpose, String by) {
        Projection known = known(projection);
        readiness.demand(known, purpose);
        Refold started = once(
                () -> begin(known, purpose, by),
                refold -> Long.toString(refold.number()),
                number -> find(projection, purpose, Long.parseLong(number)));
        refolder.wake();
        return started;
    }

    /** One for each projection of which none is under way; refused with the progress of one where that leaves none. */
    List<RefoldProgress> startAllOrRefuse(Purpose purpose, String by) {
        return startAll(() -> {
                    List<Refold> begun = beginAll(purpose, by);
                    if (begun.isEmpty()) {
                        refuseBeside(processors.projections().stream());
                        begun = beginAll(purpose, by); // the last one in the way has ended this very moment
                    }
                    return begun;
                })
                .stream()
                .map(this::progress)
                .toList();
    }

    private Refold begin(Projection projection, Purpose purpose, String by) {
        Optional<Refold> begun = refolds.start(projection, purpose, by);
        while (begun.isEmpty()) {
            refuseBeside(Stream.of(projection));
            begun = refolds.start(projection, purpose, by); // the one in the way has ended this very moment
        }
        return begun.get();
    }

    private List<Refold> beginAll(Purpose purpose, String by) {
        return processors.projections().stream()
                .filter(projection -> readiness.allows(projection, purpose))
                .flatMap(projection -> refolds.start(projection, purpose, by).stream())
                .toList();
    }

    private void refuseBeside(Stream<Projection> projections) {
        projections
                .flatMap(projection -> refolds.of(projection.name()).stream())
                .findFirst()
                .ifPresent(underWay -> {
                    throw Declined.underWay(underWay.purpose(), progress(underWay));
                });
    }

    /** One for each projection of which none is under way. */
    List<Refold> startAll(Purpose purpose, String by) {
        return startAll(() -> beginAll(purpose, by));
    }

    private List<Refold> startAll(Supplier<List<Refold>> begin) {
        List<Refold> started = once(
                begin,
                refolds -> refolds.stream()
                        .map(refold -> Long.toString(refold.number()))
                        .collect(Collectors.joining(" ")),
                numbers -> Pattern.compile(" ")
                        .splitAsStream(numbers)
                        .filter(Predicate.not(String::isEmpty))
                        .flatMap(number -> refolds.find(Long.parseLong(number)).stream())
                        .toList());
        refolder.wake();
        return started;
    }

    private <T> T once(Supplier<T> work, Function<T, String> note, Function<String, T> recalled) {
        return Objects.requireNonNull(transaction.execute(_ -> Once.does(work, note, recalled)));
    }

    Refold find(String projection, Purpose purpose, long number) {
        return refolds.find(number)
                .filter(refold -> refold.projection().equals(projection) && refold.purpose() == purpose)
                .orElseThrow(() -> Declined.unknown(
                        purpose.name().toLowerCase(Locale.ROOT) + " " + number + " of projection " + projection));
    }

    /** The last of them, youngest first. */
    List<RefoldProgress> list(String projection, Purpose purpose) {
        long end = head.position();
        return refolds.last(known(projection).name(), purpose, MOST_LISTED).stream()
                .map(refold -> RefoldProgress.of(refold, end))
                .toList();
    }

    /** Nothing changes where it has ended already. */
    Refold cancel(String projection, Purpose purpose, long number) {
        refolding.cancel(find(projection, purpose, number));
        return find(projection, purpose, number);
    }

    RefoldProgress progress(Refold refold) {
        return RefoldProgress.of(refold, head.position());
    }

    private Projection known(String name) {
        return processors.projection(name).orElseThrow(() -> Declined.unknown("projection " + name));
    }
}
