package org.actionledger.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Who brought this token before: asked in front of the door, where verifying a token would cost too much. */
@FunctionalInterface
public interface KnownCallers {

    /** Null where the request has no token, or one that was not verified lately; nothing is verified for this. */
    @Nullable
    Caller callerOf(HttpServletRequest request);
}
