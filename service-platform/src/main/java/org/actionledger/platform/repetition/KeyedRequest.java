package org.actionledger.platform.repetition;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A write that was sent with an {@code Idempotency-Key}, while this thread carries it out. The ids that it gives are the same in every
 * attempt at the same request, so that whoever takes over from an instance that died finds what that one has done.
 */
public final class KeyedRequest {

    static final ScopedValue<KeyedRequest> CURRENT = ScopedValue.newInstance();

    private static final int COUNTED_IN_A_MILLISECOND = 1 << 12;

    private final StoredRequests requests;
    private final byte[] id;
    private final UUID holder;
    private final Instant begunAt;
    private final boolean takenOver;
    private final @Nullable String cameTo;
    private final AtomicInteger things = new AtomicInteger();
    private final AtomicInteger commands = new AtomicInteger();
    private volatile Instant heldUntil;

    /**
     * {@code begunAt} is when its first attempt began, {@code cameTo} what an earlier one wrote down, {@code heldUntil} when others may take
     * over unless it is prolonged, by this instance's clock.
     */
    KeyedRequest(
            StoredRequests requests,
            byte[] id,
            UUID holder,
            Instant begunAt,
            boolean takenOver,
            @Nullable String cameTo,
            Instant heldUntil) {
        this.requests = requests;
        this.id = id;
        this.holder = holder;
        this.begunAt = begunAt;
        this.takenOver = takenOver;
        this.cameTo = cameTo;
        this.heldUntil = heldUntil;
    }

    /** The one this thread works for; none where there is none, or it came without a key. */
    public static @Nullable KeyedRequest current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** The id of the next new thing: a UUID of version 7, of the time at which the first attempt began. */
    public UUID nextId() {
        return derived('i', things.getAndIncrement());
    }

    /** The id of the next command. */
    public UUID nextCommandId() {
        return derived('c', commands.getAndIncrement());
    }

    /** From then on somebody else may be, or have been, at the same request; always so where it was taken over. */
    public Instant mayBeRepeatedFrom() {
        return takenOver ? Instant.EPOCH : heldUntil;
    }

    /** Whether there was an attempt before this one, of which nobody knows what it came to. */
    boolean isTakenOver() {
        return takenOver;
    }

    @Nullable
    String cameTo() {
        return cameTo;
    }

    void comesTo(String what) {
        requests.comesTo(this, what);
    }

    void prolongedUntil(Instant later) {
        heldUntil = later;
    }

    byte[] id() {
        return id;
    }

    UUID holder() {
        return holder;
    }

    /** Counted where version 7 has a fraction of a millisecond, so that they sort as they were made. */
    private UUID derived(char kind, int number) {
        ByteBuffer hash = ByteBuffer.wrap(new Digest()
                .add(id)
                .add(begunAt.toString())
                .add(kind + Integer.toString(number))
                .end());
        long millisecond = begunAt.toEpochMilli() + number / COUNTED_IN_A_MILLISECOND;
        long most = millisecond << 16 | 0x7000 | number % COUNTED_IN_A_MILLISECOND;
        long least = hash.getLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(most, least);
    }
}
