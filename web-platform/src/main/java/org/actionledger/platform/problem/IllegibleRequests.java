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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what cannot be read of a request, or kept by any database, before anybody asks for it: its parameters, what its body is. */
class IllegibleRequests extends OncePerRequestFilter {

    private static final String NUL = "\0";

    private final ProblemWriter problems;

    IllegibleRequests(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPattern(request.getContentType())) {
            problems.write(request, response, Problems.plain(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        } else if (request.getQueryString() != null && !isLegible(request, request.getQueryString())) {
            problems.write(
                    request,
                    response,
                    Problem.MALFORMED_REQUEST
                            .type()
                            .document(
                                    HttpStatus.BAD_REQUEST,
                                    "The query cannot be read: it is name=value&name=value, in UTF-8 with %-escapes"
                                            + " and without NUL."));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Content is of one type; {@code text/*} says none. */
    private static boolean isPattern(@Nullable String contentType) {
        return contentType != null && contentType.split(";", 2)[0].contains("*");
    }

    /** The container would read a form's parts too, if it were asked for a parameter. */
    private static boolean isLegible(HttpServletRequest request, String query) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                ? isLegible(query)
                : areLegible(request);
    }

    private static boolean isLegible(String query) {
        try {
            byte[] bytes = URLDecoder.decode(query, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return !StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .contains(NUL);
        } catch (IllegalArgumentException | CharacterCodingException illegible) {
            return false;
        }
    }

    private static boolean areLegible(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream()
                    .noneMatch(each -> each.getKey().contains(NUL)
                            || Arrays.stream(each.getValue()).anyMatch(value -> value.contains(NUL)));
        } catch (IllegalStateException illegible) { // Tomcat says so of what it cannot decode
            return false;
        }
    }
}
