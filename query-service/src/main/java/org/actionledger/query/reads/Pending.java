package org.actionledger.query.reads;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.correlation.CorrelationId;
import org.actionledger.platform.identity.CurrentActor;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.reads.ReadJournal.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** A reading that is being written and whose outcome is not known yet; it travels with its request. */
final class Pending {

    private static final String ATTRIBUTE = Pending.class.getName();

    /** Ids, days, instants, numbers, names of constants: nothing that could tell of a case. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,:+-]{1,64}");

    private static final int EXPECTED = 200;

    private Pending() {}

    /** Begins one for a request of a marked endpoint. */
    static void begin(AuditedRead marked, HttpServletRequest request, ReadJournal journal, Clock clock) {
        request.setAttribute(ATTRIBUTE, journal.begin(reading(marked, request, clock)));
    }

    /** The reading of this request, of which it is not known whether it is written; asked once, it is gone. */
    static @Nullable Page take(HttpServletRequest request) {
        Object pending = request.getAttribute(ATTRIBUTE);
        if (pending != null) {
            request.removeAttribute(ATTRIBUTE);
        }
        return (Page) pending;
    }

    private static Reading reading(AuditedRead marked, HttpServletRequest request, Clock clock) {
        Actor actor = CurrentActor.ofToken();
        return new Reading(
                clock.instant(),
                marked.value(),
                subject(marked.of(), request),
                actor.id(),
                actor.role(),
                actor.agency(),
                CurrentActor.client(),
                Objects.requireNonNullElse(CorrelationId.current(), ""),
                parameters(marked.parameters(), request),
                EXPECTED);
    }

    private static @Nullable UUID subject(String variable, HttpServletRequest request) {
        String id = variable(variable, request);
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable String variable(String name, HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object value = variables instanceof Map<?, ?> all ? all.get(name) : null;
        return value == null ? null : value.toString();
    }

    private static Map<String, String> parameters(String[] names, HttpServletRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        for (String name : names) {
            String[] values = request.getParameterValues(name);
            String value = values == null ? variable(name, request) : String.join(",", values);
            if (value != null) {
                parameters.put(name, PLAIN.matcher(value).matches() ? value : "…");
            }
        }
        return parameters;
    }
}
