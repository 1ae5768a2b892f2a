package org.actionledger.query.platform;

/**
 * A projection that the platform runs, reports on and rebuilds. A slice makes a bean of it.
 *
 * @param name of its processing group and processor, of the schema that holds its tables, and in paths
 */
public record Projection(String name) {}
