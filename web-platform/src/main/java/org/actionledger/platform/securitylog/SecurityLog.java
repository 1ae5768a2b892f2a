package org.actionledger.platform.securitylog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.actionledger.events.provenance.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * An entry for the security log: {@code SecurityLog.of(TOKEN_REFUSED).by(request).because("expired").write()}. It has an outcome, who, what
 * and where; when, and the correlation id, come with every entry of a log. The values can neither end a line nor pass for another field.
 */
public final class SecurityLog {

    /** The logger's name. */
    public static final String NAME = "org.actionledger.security";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);

    private final SecurityEvent event;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private SecurityLog(SecurityEvent event) {
        this.event = event;
    }

    public static SecurityLog of(SecurityEvent event) {
        return new SecurityLog(event);
    }

    /** The address it came from, the method and the path; not what stands behind the question mark, which may quote a case. */
    public SecurityLog by(HttpServletRequest request) {
        return with("address", request.getRemoteAddr())
                .with("method", request.getMethod())
                .with("path", request.getRequestURI());
    }

    public SecurityLog by(Actor actor, @Nullable String client) {
        return with("actor", actor.id())
                .with("role", actor.role().name())
                .with("agency", actor.agency() == null ? null : actor.agency().toString())
                .with("client", client);
    }

    /** A problem's type, or a few words of ours. */
    public SecurityLog because(String reason) {
        return with("reason", reason);
    }

    /** Another field; left out where there is no value. */
    public SecurityLog with(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, PlainText.of(value.toString()));
        }
        return this;
    }

    public void write() {
        LoggingEventBuilder entry = LOG.atLevel(event.level()).addKeyValue("event", event.name());
        StringBuilder text = new StringBuilder(event.name());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            entry = entry.addKeyValue(field.getKey(), field.getValue());
            text.append(' ')
                    .append(field.getKey())
                    .append("=\"")
                    .append(field.getValue())
                    .append('"');
        }
        entry.log(text.toString());
    }
}
