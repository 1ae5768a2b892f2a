package org.actionledger.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what cannot be read of a request, or kept by any database, before anybody asks for it: its parameters, what its body is. */
class IllegibleRequests extends OncePerRequestFilter {

    /** As many as the container reads. */
    private static final int MOST_PARAMETERS = 1_000;

    private final ProblemWriter problems;

    IllegibleRequests(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPattern(request.getContentType())) {
            problems.write(request, response, Problems.plain(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        } else if (request.getQueryString() != null && !isLegible(request.getQueryString())) {
            problems.write(
                    request,
                    response,
                    Problem.MALFORMED_REQUEST
                            .type()
                            .document(
                                    HttpStatus.BAD_REQUEST,
                                    "The query cannot be read: it is name=value&name=value, in UTF-8 with %-escapes and"
                                            + " without NUL, of at most " + MOST_PARAMETERS + " parameters."));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Content is of one type; {@code text/*} says none. */
    private static boolean isPattern(@Nullable String contentType) {
        return contentType != null && contentType.split(";", 2)[0].contains("*");
    }

    /** Looked at by itself: to ask the container for a parameter would have it read the parts of a form, whoever sends them. */
    private static boolean isLegible(String query) {
        String[] pairs = query.split("&", -1);
        return pairs.length <= MOST_PARAMETERS
                && Arrays.stream(pairs).noneMatch(pair -> pair.startsWith("="))
                && isKeepable(query);
    }

    private static boolean isKeepable(String escaped) {
        try {
            byte[] bytes =
                    URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return KeepableText.is(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException illegible) {
            return false;
        }
    }
}
