package org.actionledger.query.platform;

import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** For which segment of a projection a batch is, as Axon notes it in the batch's unit of work. */
final class SegmentInHand {

    private SegmentInHand() {}

    /** Its number; null where it is no batch of a processor, but a dead letter that is tried again. */
    static @Nullable Integer of(String projection, UnitOfWork<?> unitOfWork) {
        return unitOfWork.getResource("Processor[" + projection + "]/SegmentId");
    }
}
