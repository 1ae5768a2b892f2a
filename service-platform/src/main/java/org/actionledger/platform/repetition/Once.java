package org.actionledger.platform.repetition;

import java.util.function.Function;
import java.util.function.Supplier;

/** Work in the service's own database that is done once for a keyed request, whichever instance falls over meanwhile. */
public final class Once {

    private Once() {}

    /**
     * Does the work, and writes down what it came to, in the transaction that the caller has begun; or recalls it, where an earlier attempt
     * at the same request has done it. Without a key it is simply done.
     *
     * @param note what it came to, in a word: a number, a version
     * @param recalled what the work would return, of that word
     */
    public static <T> T does(Supplier<T> work, Function<T, String> note, Function<String, T> recalled) {
        KeyedRequest request = KeyedRequest.current();
        if (request == null) {
            return work.get();
        }
        String before = request.cameTo();
        if (before != null) {
            return recalled.apply(before);
        }
        T done = work.get();
        request.comesTo(note.apply(done));
        return done;
    }
}
