package org.actionledger.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Where a person wanted to go before being sent to sign in: an address below {@code /api/} of ours, and nowhere else. */
final class WhereTo {

    private static final Pattern OF_OURS = Pattern.compile("/api/[!-\\[\\]-~]*");
    private static final String KEPT = WhereTo.class.getName();

    private WhereTo() {}

    /** Whether somebody asks to see a page, rather than a program for data; one that takes anything is a program. */
    static boolean isForAPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            return "GET".equals(request.getMethod())
                    && accept != null
                    && MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    static String signInAndBack(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    static boolean isOfOurs(@Nullable String address) {
        return address != null && OF_OURS.matcher(address).matches();
    }

    static void keep(HttpSession session, String address) {
        session.setAttribute(KEPT, address);
    }

    /** What was kept, which is forgotten then; the first page where nothing was. */
    static String take(HttpSession session) {
        Object kept = session.getAttribute(KEPT);
        session.removeAttribute(KEPT);
        return kept == null ? "/" : kept.toString();
    }
}
