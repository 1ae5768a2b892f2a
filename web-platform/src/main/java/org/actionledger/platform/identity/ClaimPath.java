package org.actionledger.platform.identity;

import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim is found. A claim of just that name comes first, since names may hold dots themselves
 * ({@code https://ledger.example/role}); else each dot may lead into a claim that holds others.
 */
final class ClaimPath {

    private ClaimPath() {}

    static @Nullable Object find(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            if (claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
                Object found = find(inner, path.substring(dot + 1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The words a claim holds: one, several, or none where it is absent. */
    static Stream<String> words(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.empty();
            case Iterable<?> several ->
                StreamSupport.stream(several.spliterator(), false).map(String::valueOf);
            case Object one -> Stream.of(one.toString());
        };
    }
}
