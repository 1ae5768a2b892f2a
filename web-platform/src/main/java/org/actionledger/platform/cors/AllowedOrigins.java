package org.actionledger.platform.cors;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The origins whose pages may call with a token of their own, each as browsers write it: {@code https://plans.example.org}, lower case, no
 * path, no port that goes without saying. There is no word for all.
 */
@ConfigurationProperties("action-ledger.cors")
record AllowedOrigins(@DefaultValue List<String> origins) {

    private static final Set<String> ON_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    AllowedOrigins {
        origins.forEach(AllowedOrigins::check);
    }

    boolean has(@Nullable String origin) {
        return origin != null && origins.contains(origin);
    }

    private static void check(String origin) {
        if (!isWellFormed(origin)) {
            throw new InvalidConfigurationPropertyValueException(
                    "action-ledger.cors.origins",
                    origin,
                    "each must be an origin as browsers write it, such as https://plans.example.org; http only on this"
                            + " machine, and no * for all.");
        }
    }

    private static boolean isWellFormed(String origin) {
        try {
            URI uri = URI.create(origin);
            String host = uri.getHost();
            return host != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && ON_THIS_MACHINE.contains(host))
                    && origin.equals(uri.getScheme() + "://" + host.toLowerCase(Locale.ROOT)
                            + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
