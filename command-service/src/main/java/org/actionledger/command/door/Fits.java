package org.actionledger.command.door;

import java.util.stream.Stream;

/** A request some of whose fields only make sense together. */
public interface Fits {

    /** Everything that does not fit; called whether or not the fields are valid one by one. */
    Stream<Misfit> misfits();

    /** What is wrong with a field, seen beside the others. */
    record Misfit(String field, String message) {

        /** A misfit where the condition holds. */
        public static Stream<Misfit> when(boolean condition, String field, String message) {
            return condition ? Stream.of(new Misfit(field, message)) : Stream.empty();
        }
    }
}
