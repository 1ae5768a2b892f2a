package org.actionledger.platform.repetition;

/** How a request stands when it comes in. */
sealed interface Standing {

    /** It is for whoever asked to carry out. */
    record Taken(KeyedRequest request) implements Standing {}

    /** It was carried out, and answered so. */
    record Answered(Answer answer) implements Standing {}

    /** Somebody carries it out this moment. */
    record Running() implements Standing {}

    /** Another request came under the same key. */
    record Reused() implements Standing {}

    /** Nobody is at it, and nothing is known of an answer. */
    record Free() implements Standing {}

    /** It came so long ago that its key counts for nothing. */
    record Past() implements Standing {}
}
