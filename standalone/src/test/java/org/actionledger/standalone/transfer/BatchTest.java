package org.actionledger.standalone.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final List<Integer> sent = new ArrayList<>();
    private final Batch batch = new Batch(events -> sent.add(events.size()));

    @Test
    void it_is_sent_when_there_are_enough() {
        for (int i = 0; i <= Batch.MOST_EVENTS; i++) {
            batch.add(event(1));
        }
        batch.end();
        batch.end();

        assertThat(sent).containsExactly(Batch.MOST_EVENTS, 1);
    }

    @Test
    void it_is_sent_before_it_would_be_too_large() {
        batch.add(event(Batch.MOST_BYTES / 2));
        batch.add(event(Batch.MOST_BYTES / 2));
        batch.add(event(2 * Batch.MOST_BYTES));
        batch.add(event(1));
        batch.end();

        assertThat(sent).containsExactly(1, 1, 1, 1);
    }

    private static Event event(int bytes) {
        return Event.newBuilder()
                .setPayload(SerializedObject.newBuilder().setData(ByteString.copyFrom(new byte[bytes])))
                .build();
    }
}
