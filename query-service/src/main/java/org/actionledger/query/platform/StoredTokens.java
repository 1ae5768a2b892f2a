package org.actionledger.query.platform;

import java.util.List;
import java.util.stream.Stream;
import org.actionledger.platform.eventstore.Places;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads tokens without claiming them, whichever instance of the service works with them. */
@Component
class StoredTokens {

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    StoredTokens(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** One for each segment; none before the processor was ever started. */
    List<Stored> of(String processor) {
        return jdbc.query(
                "select segment, token, token_type, owner from processing.token_entry where processor_name = ? order"
                        + " by segment",
                (row, _) -> new Stored(row.getInt(1), token(row.getBytes(2), row.getString(3)), row.getString(4)),
                processor);
    }

    /** The same, but the halves of a segment that was merged are parts of their own as long as they have not seen the same. */
    List<Stored> apart(String processor) {
        List<Stored> parts = of(processor);
        int[] numbers = parts.stream().mapToInt(Stored::segment).toArray();
        return parts.stream()
                .flatMap(part -> halves(Segment.computeSegment(part.segment(), numbers), part.token(), part.owner()))
                .toList();
    }

    private static Stream<Stored> halves(Segment segment, @Nullable TrackingToken token, @Nullable String owner) {
        if (!(token instanceof MergedTrackingToken merged)) {
            return Stream.of(new Stored(segment.getSegmentId(), token, owner));
        }
        Segment[] halves = segment.split();
        return Stream.concat(
                halves(halves[0], merged.lowerSegmentToken(), owner),
                halves(halves[1], merged.upperSegmentToken(), owner));
    }

    /** The position of the segment that is furthest behind; 0 before the first event. */
    long position(String processor) {
        return of(processor).stream().mapToLong(Stored::position).min().orElse(0);
    }

    private @Nullable TrackingToken token(byte @Nullable [] token, @Nullable String type) {
        return token == null || type == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }

    /**
     * How far one segment has read.
     *
     * @param owner the instance that works on it; null while none does
     */
    record Stored(
            int segment,
            @Nullable TrackingToken token,
            @Nullable String owner) {

        long position() {
            return Places.of(token);
        }
    }
}
