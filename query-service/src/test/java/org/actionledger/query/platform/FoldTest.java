package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldTest {

    record Counted(String what) {}

    record Tally(String what, long version, int count) implements Versioned {}

    /** Keeps its rows in memory and notes each time it is asked or told. */
    static class Tallies implements Table<String, Tally> {

        final Map<String, Tally> rows = new HashMap<>();
        final List<Collection<String>> reads = new ArrayList<>();
        final List<Collection<Change<Tally>>> writes = new ArrayList<>();

        @Override
        public Map<String, Tally> read(Collection<String> keys) {
            reads.add(List.copyOf(keys));
            Map<String, Tally> found = new HashMap<>(rows);
            found.keySet().retainAll(keys);
            return found;
        }

        @Override
        public void write(Collection<Change<Tally>> changes) {
            writes.add(List.copyOf(changes));
            changes.forEach(change -> rows.put(change.after().what(), change.after()));
        }
    }

    private final Tallies table = new Tallies();
    private final Fold<Counted, String, Tally> fold = new Fold<>(Counted.class, FoldTest::key, table, FoldTest::after);

    @Test
    void a_batch_reads_all_its_rows_at_once_and_writes_them_at_once() {
        apply(event("sheep", 0), event("goat", 0), event("sheep", 1));

        assertThat(table.reads)
                .singleElement()
                .satisfies(keys -> assertThat(keys).containsExactlyInAnyOrder("sheep", "goat"));
        assertThat(table.writes)
                .singleElement()
                .satisfies(changes -> assertThat(changes)
                        .extracting(Table.Change::after)
                        .containsExactlyInAnyOrder(new Tally("sheep", 1, 2), new Tally("goat", 0, 1)));
    }

    @Test
    void a_change_knows_the_row_it_began_with() {
        Tally before = new Tally("sheep", 4, 5);
        table.rows.put("sheep", before);

        apply(event("sheep", 5), event("sheep", 6));

        assertThat(table.writes.getFirst()).containsExactly(new Table.Change<>(before, new Tally("sheep", 6, 7)));
    }

    @Test
    void an_event_that_is_not_newer_than_its_row_changes_nothing() {
        table.rows.put("sheep", new Tally("sheep", 4, 5));

        apply(event("sheep", 4), event("sheep", 3));

        assertThat(table.writes).isEmpty();
    }

    @Test
    void a_row_that_stays_the_same_is_not_written() {
        table.rows.put("wolf", new Tally("wolf", 0, 0));

        apply(event("wolf", 1));

        assertThat(table.writes).isEmpty();
    }

    @Test
    void an_event_that_cannot_be_folded_fails_alone_and_leaves_its_row_as_it_was() {
        List<String> failed = apply(event("sheep", 0), event("", 0), event("lost", 0), event("sheep", 1));

        assertThat(failed).containsExactly("", "lost");
        assertThat(table.rows).containsOnly(Map.entry("sheep", new Tally("sheep", 1, 2)));
    }

    @Test
    void a_single_event_outside_a_batch_is_a_batch_of_its_own() {
        DomainEventMessage<Counted> event = event("sheep", 0);

        DefaultUnitOfWork.startAndGet(event).execute(() -> fold.apply(event.getPayload(), Recorded.of(event)));

        assertThat(table.rows).containsKey("sheep");
    }

    @Test
    void nothing_is_written_when_the_batch_is_rolled_back() {
        BatchingUnitOfWork<DomainEventMessage<Counted>> unitOfWork =
                new BatchingUnitOfWork<>(List.of(event("sheep", 0)));
        unitOfWork.start();
        fold.apply(new Counted("sheep"), Recorded.of(unitOfWork.getMessage()));
        unitOfWork.rollback();

        assertThat(table.writes).isEmpty();
    }

    @SafeVarargs
    private List<String> apply(DomainEventMessage<Counted>... events) {
        List<String> failed = new ArrayList<>();
        BatchingUnitOfWork<DomainEventMessage<Counted>> unitOfWork = new BatchingUnitOfWork<>(List.of(events));
        unitOfWork.execute(() -> {
            Counted event = unitOfWork.getMessage().getPayload();
            try {
                fold.apply(event, Recorded.of(unitOfWork.getMessage()));
            } catch (IllegalArgumentException deadLetter) {
                failed.add(event.what());
            }
        });
        return failed;
    }

    private static DomainEventMessage<Counted> event(String what, long version) {
        return new GenericDomainEventMessage<>("Flock", what, version, new Counted(what));
    }

    private static String key(Counted event) {
        if (event.what().isEmpty()) {
            throw new IllegalArgumentException("counted nothing");
        }
        return event.what();
    }

    private static Tally after(@Nullable Tally row, Counted event, Recorded recorded) {
        return switch (event.what()) {
            case "lost" -> throw new IllegalArgumentException("counted what is not there");
            case "wolf" -> row == null ? new Tally("wolf", recorded.version(), 0) : row;
            default -> new Tally(event.what(), recorded.version(), row == null ? 1 : row.count() + 1);
        };
    }
}
