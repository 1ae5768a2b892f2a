package org.actionledger.query.platform;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A projection that the platform runs, reports on, rebuilds and checks. A slice makes a bean of it.
 *
 * @param name of its processing group and processor, of the schema that holds its tables, of the folder of its migrations, and in paths
 * @param segments how many instances of the service can share the work on it
 * @param version to be raised whenever the fold makes other rows of the same events, or its tables change; from 1
 * @param readableFrom the oldest version whose tables can still answer this release's questions
 * @param folding makes the handlers of its events that keep its tables in a certain schema
 * @param filling makes those that fill a schema from nothing, and leave to {@code finishing} what is cheaper done once at the end
 * @param finishing makes of a schema that was filled what {@code folding} would have made of it
 */
public record Projection(
        String name,
        int segments,
        int version,
        int readableFrom,
        Function<String, Object> folding,
        Function<String, Object> filling,
        Consumer<String> finishing) {

    private static final int USUALLY = 2;

    public Projection(String name, Function<String, Object> folding) {
        this(name, USUALLY, 1, 1, folding, folding, _ -> {});
    }

    /** The same, for as many instances to share. */
    public Projection shared(int among) {
        return new Projection(name, among, version, readableFrom, folding, filling, finishing);
    }

    /** The same in another version, whose questions the tables of no version before {@code readable} can answer. */
    public Projection version(int other, int readable) {
        return new Projection(name, segments, other, readable, folding, filling, finishing);
    }

    /** The same with a quicker way to fill its tables from nothing. */
    public Projection filled(Function<String, Object> by, Consumer<String> finished) {
        return new Projection(name, segments, version, readableFrom, folding, by, finished);
    }

    String migrations() {
        return "classpath:db/migration/" + name;
    }
}
