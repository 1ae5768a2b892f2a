package org.actionledger.platform.version;

import java.util.Objects;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A page about one thing that also shows others. Its {@code ETag} is the version of the one, so that a change can be meant for it; as the
 * others change without it, nobody is told by 304 that the page is as it was.
 */
public final class MixedPage {

    static final String VERSION = MixedPage.class.getName();

    private MixedPage() {}

    /** Says which version the answer to the current request is about. */
    public static void isAbout(long version) {
        RequestAttributes request = Objects.requireNonNull(RequestContextHolder.getRequestAttributes());
        request.setAttribute(VERSION, ETag.of(version), RequestAttributes.SCOPE_REQUEST);
    }
}
