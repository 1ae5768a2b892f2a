package org.actionledger.query.platform;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Of two segments that were merged one may have read further. Axon reads on from the other and hands over once more what the first had seen;
 * that is passed over here, or a dead letter would become two.
 */
final class SeenBeforeMerge implements MessageHandlerInterceptor<EventMessage<?>> {

    private final String projection;
    private final Configuration axon;

    SeenBeforeMerge(String projection, Configuration axon) {
        this.projection = projection;
        this.axon = axon;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        return unitOfWork.getMessage() instanceof TrackedEventMessage<?> event
                        && event.trackingToken() instanceof MergedTrackingToken token
                        && SegmentInHand.of(projection, unitOfWork) instanceof Integer number
                        && isSeen(token, segment(number, unitOfWork), Streams.of(event))
                ? null
                : chain.proceed();
    }

    /** Whether the half that the stream belongs to has not come further by its event. */
    static boolean isSeen(TrackingToken token, Segment segment, Object stream) {
        if (!(token instanceof MergedTrackingToken merged)) {
            return false;
        }
        Segment[] halves = segment.split();
        return halves[0].matches(stream)
                ? !merged.isLowerSegmentAdvanced() || isSeen(merged.lowerSegmentToken(), halves[0], stream)
                : !merged.isUpperSegmentAdvanced() || isSeen(merged.upperSegmentToken(), halves[1], stream);
    }

    private Segment segment(int number, UnitOfWork<?> unitOfWork) {
        Segment known = unitOfWork.getResource(SeenBeforeMerge.class.getName());
        if (known != null) {
            return known;
        }
        TokenStore tokens = axon.eventProcessingConfiguration().tokenStore(projection);
        Segment segment = Segment.computeSegment(number, tokens.fetchSegments(projection));
        unitOfWork.resources().put(SeenBeforeMerge.class.getName(), segment);
        return segment;
    }
}
