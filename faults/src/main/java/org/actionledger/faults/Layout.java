package org.actionledger.faults;

import java.nio.file.Path;
import java.util.Map;

/**
 * What an installation is made of.
 *
 * @param ofEach how many of each service
 * @param links whether everything reaches everything else by links that can be cut; where nothing is cut they would only be in the way
 * @param checkout the packaged checkout that both services come from; the gateway is always ours
 * @param environment variables of the services' own
 */
record Layout(int ofEach, boolean links, Path checkout, Map<String, String> environment) {

    /** The checkout that this program comes from. */
    static final Path HERE = Path.of("");

    static Layout one() {
        return new Layout(1, false, HERE, Map.of());
    }

    static Layout two() {
        return new Layout(2, false, HERE, Map.of());
    }

    static Layout withLinks() {
        return new Layout(1, true, HERE, Map.of());
    }

    Layout from(Path other) {
        return new Layout(ofEach, links, other, environment);
    }

    Layout with(Map<String, String> variables) {
        return new Layout(ofEach, links, checkout, variables);
    }
}
