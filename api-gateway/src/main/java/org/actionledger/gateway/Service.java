package org.actionledger.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the gateway: its instances, asked in turns, and the breaker that leaves it alone when it keeps failing. */
class Service {

    static final String COMMANDS = "command-service";
    static final String QUERIES = "query-service";

    private final String name;
    private final List<Instance> instances;
    private final CircuitBreaker breaker;
    private final AtomicInteger turns = new AtomicInteger();

    Service(String name, List<Instance> instances, CircuitBreaker breaker) {
        this.name = name;
        this.instances = List.copyOf(instances);
        this.breaker = breaker;
    }

    String name() {
        return name;
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    List<Instance> instances() {
        return instances;
    }

    /** All instances, beginning with the one whose turn it is; those that are not warm come later, those that failed lately last. */
    List<Instance> inTurn() {
        int count = instances.size();
        if (count == 1) {
            return instances;
        }
        int turn = turns.getAndIncrement();
        List<Instance> well = new ArrayList<>(count);
        List<Instance> later = new ArrayList<>();
        List<Instance> passedOver = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instance instance = instances.get(Math.floorMod(turn + i, count));
            if (instance.isPassedOver()) {
                passedOver.add(instance);
            } else {
                (instance.takes(Math.floorDiv(turn, count)) ? well : later).add(instance);
            }
        }
        well.addAll(later);
        well.addAll(passedOver);
        return well;
    }
}
