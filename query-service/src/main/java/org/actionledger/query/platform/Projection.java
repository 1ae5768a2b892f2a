package org.actionledger.query.platform;

/**
 * A projection that the platform runs, reports on and rebuilds. A slice makes a bean of it.
 *
 * @param name of its processing group and processor, of the schema that holds its tables, and in paths
 * @param segments how many instances of the service can share the work on it
 */
public record Projection(String name, int segments) {

    private static final int USUALLY = 2;

    public Projection(String name) {
        this(name, USUALLY);
    }
}
