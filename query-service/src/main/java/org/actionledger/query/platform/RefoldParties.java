package org.actionledger.query.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.actionledger.platform.eventstore.AllEvents;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes refolds ready to be worked on: those of one purpose that have seen the same will read the events together. */
@Component
class RefoldParties {

    private static final Logger LOGGER = LoggerFactory.getLogger(RefoldParties.class);

    private final List<Projection> projections;
    private final Refolds refolds;
    private final ProjectionTables tables;
    private final AllEvents events;
    private final Configuration axon;
    private final TransactionTemplate transaction;

    RefoldParties(
            List<Projection> projections,
            Refolds refolds,
            ProjectionTables tables,
            AllEvents events,
            Configuration axon,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.refolds = refolds;
        this.tables = tables;
        this.events = events;
        this.axon = axon;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One task for each that is not lost meanwhile. */
    List<RefoldTask> of(List<Refold> taken) {
        Map<List<@Nullable Object>, List<Refold>> parties = new LinkedHashMap<>();
        for (Refold refold : taken) {
            if (isReady(refold)) {
                parties.computeIfAbsent(Arrays.asList(refold.purpose(), refold.token()), _ -> new ArrayList<>())
                        .add(refold);
            }
        }
        return parties.values().stream().flatMap(party -> tasks(party).stream()).toList();
    }

    private boolean isReady(Refold refold) {
        try {
            if (refold.token() == null) {
                prepare(refold);
            }
            return true;
        } catch (Refold.Lost lost) {
            LOGGER.info("{}", lost.getMessage());
            return false;
        }
    }

    /** Begins from nothing, whatever an instance has left that died here. */
    private void prepare(Refold refold) {
        transaction.executeWithoutResult(_ -> {
            refolds.hold(refold);
            tables.drop(refold.schema());
        });
        tables.make(projection(refold), refold.schema());
        tables.putOffIndexes(refold.schema());
    }

    private List<RefoldTask> tasks(List<Refold> party) {
        List<EventMessageHandler> filling = party.stream()
                .map(refold -> handlers(projection(refold).filling(), refold))
                .toList();
        List<Convoy.Traveller> travellers = Convoy.of(
                events::after,
                party.getFirst().token(),
                filling.stream()
                        .<Predicate<EventMessage<?>>>map(each -> each::canHandle)
                        .toList());
        return IntStream.range(0, party.size())
                .mapToObj(i -> task(party.get(i), filling.get(i), travellers.get(i)))
                .toList();
    }

    private RefoldTask task(Refold refold, EventMessageHandler filling, Convoy.Traveller traveller) {
        Projection projection = projection(refold);
        return new RefoldTask(projection, refold, filling, handlers(projection.folding(), refold), traveller);
    }

    private EventMessageHandler handlers(Function<String, Object> making, Refold refold) {
        Object handlers = making.apply(refold.schema());
        return new AnnotationEventHandlerAdapter(
                handlers, axon.parameterResolverFactory(), axon.handlerDefinition(handlers.getClass()));
    }

    private Projection projection(Refold refold) {
        return projections.stream()
                .filter(known -> known.name().equals(refold.projection()))
                .findFirst()
                .orElseThrow();
    }
}
