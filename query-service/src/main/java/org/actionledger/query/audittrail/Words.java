package org.actionledger.query.audittrail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.events.action.TargetDate;
import org.actionledger.platform.time.ClockConfiguration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A trail in the words of people: British dates, names of agencies, and no names of ours. Its methods are public for templates. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss zzz", Locale.UK).withZone(ClockConfiguration.LONDON);
    private static final Pattern ONE_OF_SEVERAL = Pattern.compile("(\\w+)s\\[([^]]+)](?:\\.(\\w+))?");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, String> agencies = new HashMap<>();

    Words(WholeAuditTrail trail) {
        for (AuditTrail.Line line : trail.entries()) {
            Stream.concat(
                            line.agencies().stream(),
                            Stream.of(line.by().agency(), line.by().onBehalfOf())
                                    .flatMap(Stream::ofNullable))
                    .forEach(this::learn);
        }
    }

    private void learn(AuditTrail.Agency agency) {
        if (agency.name() != null) {
            agencies.put(agency.agencyId().toString(), agency.name());
        }
    }

    /** "30 June 2025". */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "1 July 2025, 09:00:00 BST". */
    public String instant(Instant instant) {
        return INSTANT.format(instant);
    }

    /** {@code ProgressRecorded} and {@code IN_PROGRESS} as "Progress recorded" and "In progress". */
    public String name(Object name) {
        String spaced = name.toString().contains("_")
                        || name.toString().equals(name.toString().toUpperCase(Locale.ROOT))
                ? name.toString().replace('_', ' ')
                : name.toString().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        String lower = spaced.toLowerCase(Locale.ROOT);
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** What people call an agency; its id where the registry has not been read that far. */
    public String agency(AuditTrail.@Nullable Agency agency) {
        return agency == null
                ? ""
                : agencies.getOrDefault(
                        agency.agencyId().toString(), agency.agencyId().toString());
    }

    /** "Target 2", "Milestone, achieved on", "Intended outcome". */
    public String field(Change change) {
        Matcher several = ONE_OF_SEVERAL.matcher(change.field());
        if (several.matches()) {
            String which = several.group(1).equals("target") ? " " + several.group(2) : "";
            String part = several.group(3) == null
                    ? ""
                    : ", " + name(several.group(3)).toLowerCase(Locale.ROOT);
            return name(several.group(1)) + which + part;
        }
        return change.field().startsWith("evidence[") ? "Evidence" : name(change.field());
    }

    public String from(Change change) {
        return value(change.field(), change.from());
    }

    public String to(Change change) {
        return value(change.field(), change.to());
    }

    /** A value as people write it; "nothing" where there is none. */
    private String value(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "nothing";
        }
        if (value.isArray()) {
            return value.valueStream().map(each -> value(field, each)).collect(Collectors.joining("; "));
        }
        if (value.isObject()) {
            return object(field, value);
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        String text = value.asString();
        return switch (field) {
            case "lead", "jointLeads", "partnership" -> agencies.getOrDefault(text, text);
            case "reported", "assured", "closure", "scope" -> name(text);
            case "effectiveOn" -> day(LocalDate.parse(text));
            default -> field.endsWith(".achievedOn") ? day(LocalDate.parse(text)) : text;
        };
    }

    private String object(String field, JsonNode value) {
        if (field.startsWith("targets[")) {
            return target(value);
        }
        if (field.equals("extensionRequested")) {
            return "target " + value.path("target").asInt() + ": " + target(value.path("proposed"));
        }
        List<String> parts = new ArrayList<>();
        value.properties().stream()
                .filter(each -> !each.getKey().endsWith("Id"))
                .forEach(each -> parts.add(part(each.getKey(), each.getValue())));
        return String.join("; ", parts);
    }

    private String part(String name, JsonNode value) {
        if (name.equals("target")) {
            return name(name) + ": " + target(value);
        }
        String text = value.isObject() ? object(name, value) : value.asString();
        boolean isDay = ISO_DAY.matcher(text).matches();
        return name(name) + ": " + (isDay ? day(LocalDate.parse(text)) : text);
    }

    /** Its wording, and how that was read where the wording is not the day itself. */
    private String target(JsonNode value) {
        TargetDate target = Values.JSON.treeToValue(value, TargetDate.class);
        if (target.dueBy() == null) {
            return target.raw();
        }
        return target.raw().equals(target.dueBy().toString())
                ? day(target.dueBy())
                : target.raw() + " (" + day(target.dueBy()) + ")";
    }
}
