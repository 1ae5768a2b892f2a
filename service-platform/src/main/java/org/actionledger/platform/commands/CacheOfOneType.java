package org.actionledger.platform.commands;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** The part of a shared cache that holds one type of aggregate: the same id of another type is another key. */
class CacheOfOneType implements Cache {

    private final Class<?> type;
    private final Cache all;

    CacheOfOneType(Class<?> type, Cache all) {
        this.type = type;
        this.all = all;
    }

    record Key(Class<?> type, Object id) {}

    private Key key(Object id) {
        return new Key(type, id);
    }

    @Override
    public <K, V> @Nullable V get(K id) {
        return all.get(key(id));
    }

    @Override
    public void put(Object id, Object value) {
        all.put(key(id), value);
    }

    @Override
    public boolean putIfAbsent(Object id, Object value) {
        return all.putIfAbsent(key(id), value);
    }

    @Override
    public <T> T computeIfAbsent(Object id, Supplier<T> supplier) {
        return all.computeIfAbsent(key(id), supplier);
    }

    @Override
    public <V> void computeIfPresent(Object id, UnaryOperator<V> update) {
        all.computeIfPresent(key(id), update);
    }

    @Override
    public boolean remove(Object id) {
        return all.remove(key(id));
    }

    @Override
    public void removeAll() {
        all.removeAll();
    }

    @Override
    public boolean containsKey(Object id) {
        return all.containsKey(key(id));
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return all.registerCacheEntryListener(listener);
    }
}
