package org.actionledger.query.platform;

import java.util.function.Function;

/**
 * A projection that the platform runs, reports on, rebuilds and checks. A slice makes a bean of it.
 *
 * @param name of its processing group and processor, of the schema that holds its tables, of the folder of its migrations, and in paths
 * @param segments how many instances of the service can share the work on it
 * @param version to be raised whenever the fold makes other rows of the same events, or its tables change; from 1
 * @param readableFrom the oldest version whose tables can still answer this release's questions
 * @param folding makes the handlers of its events that keep its tables in a certain schema
 */
public record Projection(String name, int segments, int version, int readableFrom, Function<String, Object> folding) {

    private static final int USUALLY = 2;

    public Projection(String name, Function<String, Object> folding) {
        this(name, USUALLY, 1, 1, folding);
    }

    /** The same, for as many instances to share. */
    public Projection shared(int among) {
        return new Projection(name, among, version, readableFrom, folding);
    }

    /** The same in another version, whose questions the tables of no version before {@code readable} can answer. */
    public Projection version(int other, int readable) {
        return new Projection(name, segments, other, readable, folding);
    }

    String migrations() {
        return "classpath:db/migration/" + name;
    }
}
