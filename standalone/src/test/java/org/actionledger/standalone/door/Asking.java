package org.actionledger.standalone.door;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A valid request.
 *
 * @param path below {@code /api/v1}
 * @param variants what may follow the path: filters, sorts, forms
 * @param alsoIn statuses by which one can tell that whoever asked was let in, beside 2xx
 */
record Asking(
        String path, @Nullable String body, @Nullable String contentType, List<String> variants, Set<Integer> alsoIn) {

    static Asking of(String path) {
        return new Asking(path, null, null, List.of(), Set.of());
    }

    static Asking of(String path, String body) {
        return new Asking(path, body, null, List.of(), Set.of());
    }

    Asking as(String contentType) {
        return new Asking(path, body, contentType, variants, alsoIn);
    }

    Asking with(String... variants) {
        return new Asking(path, body, contentType, List.of(variants), alsoIn);
    }

    Asking orIn(int status) {
        return new Asking(path, body, contentType, variants, Set.of(status));
    }
}
