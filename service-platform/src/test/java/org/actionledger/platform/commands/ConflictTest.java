package org.actionledger.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConflictTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final List<Instance> INSTANCES = new ArrayList<>();

    private final String tally = UUID.randomUUID().toString();

    @BeforeAll
    static void startTwoInstances() {
        INSTANCES.add(new Instance(DATABASE));
        INSTANCES.add(new Instance(DATABASE));
    }

    @AfterAll
    static void stopThem() {
        INSTANCES.forEach(Instance::close);
    }

    @Test
    void no_command_fails_because_another_instance_was_faster() throws Exception {
        int commands = 600;

        List<Integer> answers = race(
                8,
                IntStream.range(0, commands)
                        .<Callable<Integer>>mapToObj(i -> () -> instance(i).makeStroke(tally, "person-" + i % 3))
                        .toList());

        assertThat(answers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, commands).boxed().toList());
        assertThat(storedSteps()).isEqualTo(commands);
    }

    @Test
    void two_instances_that_begin_the_same_stream_both_get_their_way() throws Exception {
        for (int round = 0; round < 20; round++) {
            String fresh = UUID.randomUUID().toString();
            List<Integer> answers = race(
                    2,
                    List.of(
                            () -> instance(0).makeStroke(fresh, "person-1"),
                            () -> instance(1).makeStroke(fresh, "person-2")));
            assertThat(answers).containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void an_aggregate_in_memory_is_read_anew_after_another_instance_wrote() {
        instance(0).makeStroke(tally, "person-1");
        // where there is an Axon Server, it chooses who decides
        assertThat(INSTANCES)
                .anyMatch(each -> each.bean(Cache.class).containsKey(new CacheOfOneType.Key(Tally.class, tally)));

        instance(1).makeStroke(tally, "person-2");

        assertThat(instance(0).makeStroke(tally, "person-1")).isEqualTo(3);
    }

    private static Instance instance(int number) {
        return INSTANCES.get(number % INSTANCES.size());
    }

    private long storedSteps() {
        return instance(0)
                .bean(EventStore.class)
                .readEvents(tally, 0)
                .asStream()
                .count();
    }

    private static List<Integer> race(int threads, List<Callable<Integer>> commands) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (Future<Integer> answer : executor.invokeAll(commands)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
