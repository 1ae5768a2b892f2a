package org.actionledger.query.agencydashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionReturned;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewEvent.UpdateCycleSet;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.events.review.UpdateCycle;
import org.actionledger.query.platform.Table.Change;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.Delivery;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@QueryServiceTest
class CountersTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final List<ActionStatus> OPEN =
            List.of(ActionStatus.ASSIGNED, ActionStatus.IN_PROGRESS, ActionStatus.PARTLY_COMPLETED);

    @Autowired
    DashboardProjection projection;

    @Autowired
    Delivery delivery;

    @Autowired
    JdbcTemplate jdbc;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_happens_the_counters_equal_a_recount(long seed) {
        Random random = new Random(seed);
        AgencyId partnership = Actions.anAgency();
        List<AgencyId> agencies = List.of(Actions.anAgency(), Actions.anAgency(), partnership);
        List<ReviewId> reviews = List.of(new ReviewId(UUID.randomUUID()), new ReviewId(UUID.randomUUID()));
        List<Actions> actions = Stream.generate(() -> Actions.in(any(reviews, random), partnership, "DHR1/1"))
                .limit(6)
                .toList();
        List<DomainEventMessage<?>> events = shuffled(
                Stream.concat(
                                reviews.stream().map(review -> ofReview(review, partnership, random)),
                                actions.stream().map(action -> ofAction(action, agencies, random)))
                        .map(History::events)
                        .toList(),
                random);

        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(20));
            delivery.inOneBatch(projection, events.subList(from, to));
            from = Math.max(from + 1, to - random.nextInt(5)); // some come again
        }

        Map<Counters.Key, Integer> counted = counted(Stream.of(
                        agencies.stream().map(AgencyId::value), reviews.stream().map(ReviewId::value))
                .flatMap(ids -> ids)
                .toList());
        assertThat(counted).isNotEmpty().isEqualTo(recounted(actions));
    }

    private Map<Counters.Key, Integer> recounted(List<Actions> actions) {
        Map<Counters.Key, Integer> recount = Counters.differences(new DashboardTables(jdbc, DashboardProjection.NAME)
                .actions().read(actions.stream().map(Actions::actionId).toList()).values().stream()
                        .map(action -> new Change<>(null, action))
                        .toList());
        recount.values().removeIf(n -> n == 0);
        return recount;
    }

    private Map<Counters.Key, Integer> counted(List<UUID> ids) {
        Map<Counters.Key, Integer> counters = new HashMap<>();
        jdbc.query(
                "select scope, id, measure, bucket, n from agencydashboard.counter where id = any (?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray())),
                row -> {
                    counters.put(
                            new Counters.Key(
                                    Scope.valueOf(row.getString(1)),
                                    row.getObject(2, UUID.class),
                                    Measure.valueOf(row.getString(3)),
                                    row.getInt(4)),
                            row.getInt(5));
                });
        return counters;
    }

    private static History ofReview(ReviewId review, AgencyId partnership, Random random) {
        History history = new History("Review", review)
                .then(new ReviewOpened(review, partnership, ReviewType.DHR, "DHR1", null, null));
        for (int i = random.nextInt(3); i > 0; i--) {
            history.then(new UpdateCycleSet(review, any(List.of(UpdateCycle.values()), random), day(random)));
        }
        return history;
    }

    private static History ofAction(Actions action, List<AgencyId> agencies, Random random) {
        History history = action.history();
        if (random.nextBoolean()) {
            history.then(action.proposed(TargetDate.due(day(random))));
        }
        history.then(action.assigned(
                any(agencies, random),
                random.nextBoolean() ? List.of(any(agencies, random)) : List.of(),
                TargetDate.due(day(random)),
                TargetDate.unread("soon")));
        for (int i = random.nextInt(12); i > 0; i--) {
            history.then(something(action, history, agencies, random));
        }
        return history;
    }

    private static Object something(Actions action, History history, List<AgencyId> agencies, Random random) {
        Rag rag = any(List.of(Rag.values()), random);
        return switch (random.nextInt(11)) {
            case 0 -> new ActionReassigned(action.actionId(), any(agencies, random), List.of(), null, "moved");
            case 1 -> new ActionReopened(action.actionId(), "again", any(OPEN, random), day(random));
            case 2 -> new ActionReturned(action.actionId(), "not yet", any(OPEN, random), day(random));
            case 3 -> new ExtensionGranted(action.actionId(), 1, TargetDate.due(day(random)), null);
            case 4 -> new RatingAssured(action.actionId(), rag, "seen", day(random));
            case 5 -> action.completed(day(random));
            case 6 -> action.closed(day(random));
            case 7 ->
                new EntryCorrected(
                        action.actionId(), history.lastId(), new Correction(null, rag, day(random)), "a slip");
            case 8 -> new ActionWithdrawn(action.actionId(), "of another review");
            default -> action.progress(day(random), random.nextBoolean() ? rag : null);
        };
    }

    /** One order of all events in which each history keeps its own. */
    private static List<DomainEventMessage<?>> shuffled(List<List<DomainEventMessage<?>>> histories, Random random) {
        List<List<DomainEventMessage<?>>> left = new ArrayList<>();
        histories.forEach(history -> left.add(new ArrayList<>(history)));
        List<DomainEventMessage<?>> all = new ArrayList<>();
        while (!left.isEmpty()) {
            List<DomainEventMessage<?>> next = any(left, random);
            all.add(next.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return all;
    }

    private static LocalDate day(Random random) {
        return FIRST_DAY.plusDays(random.nextInt(700));
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
