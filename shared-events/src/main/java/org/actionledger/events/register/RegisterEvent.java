package org.actionledger.events.register;

import org.axonframework.serialization.Revision;

/** Everything that can happen to a register of names. */
public sealed interface RegisterEvent {

    String registerId();

    /**
     * A name was taken.
     *
     * @param registerId what the name is unique in, such as {@code agencies} or {@code reviews-of-<partnership>}
     * @param name the name as it is compared: case, punctuation and spacing folded
     * @param holder the id of what bears it
     */
    @Revision("1")
    record NameEntered(String registerId, String name, String holder) implements RegisterEvent {}

    /**
     * It takes no more names, until each reason it was closed for has gone.
     *
     * @param reason what a command that wants to enter another name is told, a refusal's name such as {@code REVIEW_CONCLUDED}
     */
    @Revision("1")
    record RegisterClosed(String registerId, String reason) implements RegisterEvent {}

    /** That reason has gone. */
    @Revision("1")
    record RegisterOpened(String registerId, String reason) implements RegisterEvent {}
}
