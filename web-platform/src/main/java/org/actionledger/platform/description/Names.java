package org.actionledger.platform.description;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of forms in the description. A type that is nested in another bears both names, and the second of two that would bear one
 * name bears that of its package too: taken for one another, the one would be described as the other.
 */
class Names extends TypeNameResolver {

    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        if (!type.getName().startsWith("org.actionledger.")) {
            return super.nameForClass(type, options);
        }
        String name = withEnclosing(type);
        return taken.computeIfAbsent(name, _ -> type) == type ? name : ofItsPackage(type) + name;
    }

    private static String withEnclosing(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return (around == null ? "" : withEnclosing(around)) + type.getSimpleName();
    }

    private static String ofItsPackage(Class<?> type) {
        String name = type.getPackageName().replaceAll("\\.web$", "");
        String last = name.substring(name.lastIndexOf('.') + 1);
        return Character.toUpperCase(last.charAt(0)) + last.substring(1);
    }
}
