package org.actionledger.platform.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Which program asks, and for whom.
 *
 * @param client the id of the program that fetched the token, or the subject where the token does not tell it
 * @param subject the claim {@code sub}; a program that asks for itself is its own subject, or one that belongs to it alone
 */
public record Caller(String client, String subject) {

    static Caller of(@Nullable String client, String subject) {
        return new Caller(client == null ? subject : client, subject);
    }

    /** Of the request this thread works for; null where it came without a token, or with one that was not accepted. */
    public static @Nullable Caller current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication authentication
                ? of(authentication.client(), authentication.actor().id())
                : null;
    }
}
