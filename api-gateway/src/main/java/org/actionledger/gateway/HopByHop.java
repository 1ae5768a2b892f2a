package org.actionledger.gateway;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names of headers that are about one connection and never go further than its other end (RFC 9110, section 7.6.1). */
final class HopByHop {

    private static final List<String> NAMES = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    private HopByHop() {}

    /** These and others, in whatever case they are asked for. */
    static Set<String> and(String... others) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(NAMES);
        names.addAll(List.of(others));
        return Collections.unmodifiableSet(names);
    }
}
