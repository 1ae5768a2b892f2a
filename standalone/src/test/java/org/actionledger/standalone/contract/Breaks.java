package org.actionledger.standalone.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What in a description would break clients of the one before: what they send and what they read are looked at from the side on which they
 * stand. As {@code docs/versioning.md} says, more in an answer breaks nobody, and less does; in a request it is the other way about.
 */
final class Breaks {

    private enum Side {
        SENT,
        READ
    }

    private final Description before;
    private final Description after;
    private final List<String> all = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Breaks(Description before, Description after) {
        this.before = before;
        this.after = after;
    }

    /** Each in a sentence; none where every client goes on as before. */
    static List<String> between(JsonNode before, JsonNode after) {
        Breaks breaks = new Breaks(new Description(before), new Description(after));
        breaks.operations();
        return breaks.all.stream().distinct().toList();
    }

    private void operations() {
        Map<String, Operation> now =
                after.operations().stream().collect(Collectors.toMap(Operation::toString, operation -> operation));
        for (Operation was : before.operations()) {
            Operation is = now.get(was.toString());
            if (is == null) {
                all.add(was + " is gone");
            } else {
                operation(was, is);
            }
        }
    }

    private void operation(Operation was, Operation is) {
        if (!was.id().equals(is.id())) {
            all.add(was + " is called " + is.id() + " and no longer " + was.id());
        }
        Map<String, Operation.Parameter> now = is.parameters().stream()
                .collect(Collectors.toMap(each -> each.in() + " " + each.name(), each -> each, (one, _) -> one));
        Set<String> known = new HashSet<>();
        for (Operation.Parameter parameter : was.parameters()) {
            String name = parameter.in() + " " + parameter.name();
            known.add(name);
            Operation.Parameter same = now.get(name);
            if (same == null) {
                all.add(was + " no longer takes " + name);
            } else {
                if (same.required() && !parameter.required()) {
                    all.add(was + " now demands " + name);
                }
                forms(parameter.schema(), same.schema(), Side.SENT, was + " " + name);
            }
        }
        now.values().stream()
                .filter(each -> each.required() && !known.contains(each.in() + " " + each.name()))
                .forEach(each -> all.add(was + " now demands " + each.in() + " " + each.name()));
        bodies(was, is);
        answers(was, is);
    }

    private void bodies(Operation was, Operation is) {
        was.body()
                .ifPresent(body -> is.body()
                        .ifPresentOrElse(
                                other -> {
                                    if (!other.mediaType().equals(body.mediaType())) {
                                        all.add(was + " no longer takes " + body.mediaType());
                                    }
                                    forms(body.schema(), other.schema(), Side.SENT, was + " body");
                                },
                                () -> all.add(was + " no longer takes a body")));
        if (is.body().isPresent()
                && is.body().get().required()
                && was.body().stream().noneMatch(Operation.Body::required)) {
            all.add(was + " now demands a body");
        }
    }

    private void answers(Operation was, Operation is) {
        was.described().get("responses").properties().forEach(answer -> {
            String status = answer.getKey();
            JsonNode other = is.answer(Integer.parseInt(status));
            if (other.isMissingNode()) {
                if (status.startsWith("2")) {
                    all.add(was + " no longer answers " + status);
                }
                return;
            }
            JsonNode form = before.resolved(answer.getValue());
            form.path("headers").propertyNames().stream()
                    .filter(header -> !other.path("headers").has(header))
                    .forEach(header -> all.add(was + " " + status + " no longer has the header " + header));
            form.path("content").properties().forEach(content -> {
                JsonNode same = other.path("content").path(content.getKey());
                if (same.isMissingNode()) {
                    all.add(was + " " + status + " is no longer to be had as " + content.getKey());
                } else {
                    forms(content.getValue().path("schema"), same.path("schema"), Side.READ, was + " " + status);
                }
            });
        });
    }

    private void forms(JsonNode was, JsonNode is, Side side, String at) {
        if (was.has("$ref")
                && !seen.add(side + was.get("$ref").asString() + is.path("$ref").asString(""))) {
            return; // said of the first place where it stands
        }
        String where = was.has("$ref") ? was.get("$ref").asString().replace("#/components/schemas/", "") : at;
        JsonNode old = before.resolved(was);
        JsonNode form = after.resolved(is);
        types(old, form, side, where);
        words(old, form, side, where);
        if (side == Side.SENT) {
            limits(old, form, where);
        }
        properties(old, form, side, where);
        if (old.has("items") && form.has("items")) {
            forms(old.get("items"), form.get("items"), side, where + "[]");
        }
        for (String word : List.of("allOf", "anyOf")) {
            for (int i = 0; i < Math.min(old.path(word).size(), form.path(word).size()); i++) {
                forms(old.path(word).get(i), form.path(word).get(i), side, where);
            }
        }
    }

    private void types(JsonNode old, JsonNode form, Side side, String where) {
        Set<String> then = types(old);
        Set<String> now = types(form);
        Set<String> gone = new TreeSet<>(side == Side.SENT ? then : now);
        gone.removeAll(side == Side.SENT ? now : then);
        if (!then.isEmpty()
                && !now.isEmpty()
                && !gone.isEmpty()
                && !(side == Side.READ && gone.equals(Set.of("null")) && then.isEmpty())) {
            all.add(where + (side == Side.SENT ? " no longer takes " : " may now be ") + gone);
        }
        if (!old.path("format").equals(form.path("format"))) {
            all.add(where + " is now of the format " + form.path("format").asString("none"));
        }
    }

    private static Set<String> types(JsonNode form) {
        JsonNode type = form.path("type");
        return (type.isArray() ? type.valueStream() : Stream.of(type).filter(JsonNode::isString))
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An answer may use a word that is new, as docs/versioning.md says; a word that is taken away was sent by somebody. */
    private void words(JsonNode old, JsonNode form, Side side, String where) {
        old.path("enum")
                .valueStream()
                .filter(word ->
                        form.has("enum") && form.get("enum").valueStream().noneMatch(word::equals))
                .forEach(word -> all.add(
                        where + " no longer knows " + word.asString() + (side == Side.READ ? " in answers" : "")));
        if (side == Side.SENT && form.has("enum") && !old.has("enum")) {
            all.add(where + " takes certain words alone");
        }
    }

    private void limits(JsonNode old, JsonNode form, String where) {
        for (String most : List.of("maxLength", "maxItems", "maximum")) {
            if (form.has(most)
                    && (!old.has(most)
                            || form.get(most).asDouble() < old.get(most).asDouble())) {
                all.add(where + " has a lower " + most + ": " + form.get(most));
            }
        }
        for (String least : List.of("minLength", "minItems", "minimum")) {
            if (form.has(least)
                    && form.get(least).asDouble()
                            > old.path(least).asDouble(least.equals("minimum") ? -Double.MAX_VALUE : 0)) {
                all.add(where + " has a higher " + least + ": " + form.get(least));
            }
        }
        if (form.has("pattern") && !form.get("pattern").equals(old.path("pattern"))) {
            all.add(where + " must now match " + form.get("pattern").asString());
        }
    }

    private void properties(JsonNode old, JsonNode form, Side side, String where) {
        Set<String> demandedThen = names(old.path("required"));
        Set<String> demandedNow = names(form.path("required"));
        old.path("properties").properties().forEach(property -> {
            JsonNode same = form.path("properties").path(property.getKey());
            if (same.isMissingNode()) {
                all.add(where + " has no " + property.getKey() + " any more");
            } else {
                forms(property.getValue(), same, side, where + "." + property.getKey());
            }
        });
        if (side == Side.SENT) {
            demandedNow.removeAll(demandedThen);
            demandedNow.forEach(name -> all.add(where + " now demands " + name));
        } else {
            demandedThen.removeAll(demandedNow);
            demandedThen.forEach(name -> all.add(where + " no longer promises " + name));
        }
    }

    private static Set<String> names(JsonNode required) {
        return required.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}
