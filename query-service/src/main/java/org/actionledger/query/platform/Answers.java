package org.actionledger.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.platform.consistency.ConsistencyToken;
import org.actionledger.platform.identity.CurrentActor;
import org.actionledger.platform.version.ETag;
import org.actionledger.platform.version.MixedPage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Puts a question to its slice, and says with the answer how far the slice's projection had read when it was asked. Where the request names
 * what must have been read ({@code Consistency-Token}), that is waited for.
 */
@Component
public class Answers {

    /** The header that says it: the position in the event store up to which events have been read. */
    public static final String READ_POSITION = "Read-Position";

    private final QueryGateway questions;
    private final ReadPositions positions;
    private final Readiness readiness;
    private final OwnWrites ownWrites;

    Answers(QueryGateway questions, ReadPositions positions, Readiness readiness, OwnWrites ownWrites) {
        this.questions = questions;
        this.positions = positions;
        this.readiness = readiness;
        this.ownWrites = ownWrites;
    }

    /** For a question that always has an answer, be it an empty list. */
    public <A> Answered<A> of(String projection, Object question, Class<A> type) {
        readiness.demand(projection);
        awaitOwnWrites(projection);
        long position = positions.of(projection);
        return new Answered<>(position, await(questions.query(ofWhoAsks(question), type)));
    }

    /**
     * For a question about one thing, whose handler answers with an {@link Optional}: empty where there is no such thing, and where there
     * is one that the one who asks does not see. The client is told the same of both.
     *
     * @param what the thing and its id, for the sentence in the 404 that says it is not known
     */
    public <A> Answered<A> ofOne(String projection, Object question, Class<A> type, String what) {
        readiness.demand(projection);
        awaitOwnWrites(projection);
        long position = positions.of(projection);
        return await(questions.query(ofWhoAsks(question), ResponseTypes.optionalInstanceOf(type)))
                .map(answer -> new Answered<>(position, answer))
                .orElseThrow(() -> Declined.unknown(what, position));
    }

    private void awaitOwnWrites(String projection) {
        String given = request().getHeader(ConsistencyToken.HEADER);
        if (given != null) {
            ownWrites.await(projection, ConsistencyToken.read(given).orElseThrow(() -> OwnWrites.notOurs(given)));
        }
    }

    /** The question beside whom the request's token names; the handler makes a {@link Sight} of that. */
    private static GenericMessage<Object> ofWhoAsks(Object question) {
        return new GenericMessage<>(question, Provenance.of(CurrentActor.ofToken()));
    }

    /** The path of the page that begins at the cursor and answers the current request's question; null without a cursor. */
    public static @Nullable String nextPage(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        HttpServletRequest request = request();
        Stream<String> others = request.getQueryString() == null
                ? Stream.empty()
                : Arrays.stream(request.getQueryString().split("&")).filter(parameter -> !isCursor(parameter));
        return request.getRequestURI() + "?"
                + Stream.concat(others, Stream.of("cursor=" + cursor)).collect(Collectors.joining("&"));
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private static boolean isCursor(String parameter) {
        return parameter.equals("cursor") || parameter.startsWith("cursor=");
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** An answer, and how far the projection had read at least. */
    public record Answered<A>(long position, A answer) {

        public ResponseEntity<A> entity() {
            return map(Function.identity());
        }

        /** The answer with its version as {@code ETag}; a client that has that version already gets 304. */
        public ResponseEntity<A> versioned(ToLongFunction<A> version) {
            return ResponseEntity.ok()
                    .header(READ_POSITION, Long.toString(position))
                    .eTag(ETag.of(version.applyAsLong(answer)))
                    .body(answer);
        }

        /** The answer with the version of what it is about as {@code ETag}; it shows others too, so that nobody gets 304 by that. */
        public ResponseEntity<A> about(ToLongFunction<A> version) {
            MixedPage.isAbout(version.applyAsLong(answer));
            return entity();
        }

        /** The answer in the form the client sees. */
        public <B> ResponseEntity<B> map(Function<A, B> form) {
            return ResponseEntity.ok()
                    .header(READ_POSITION, Long.toString(position))
                    .body(form.apply(answer));
        }
    }
}
