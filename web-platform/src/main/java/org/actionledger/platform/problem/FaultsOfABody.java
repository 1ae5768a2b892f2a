package org.actionledger.platform.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/**
 * Reads on where a value cannot be read, and remembers each such place; in its stead stands nothing, or an empty list. For one body.
 */
class FaultsOfABody extends DeserializationProblemHandler {

    private final List<FieldProblem> faults = new ArrayList<>();

    List<FieldProblem> all() {
        return faults;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable ValueDeserializer<?> deserializer,
            Object bean,
            String name) {
        Collection<Object> known = deserializer == null ? null : deserializer.getKnownPropertyNames();
        faults.add(new FieldProblem(unknown(name, parser, context.getParser()), UnreadJson.notAField(known), null));
        parser.skipChildren();
        return true;
    }

    /** A field that comes before those a record is made of is put aside first, and read from there, where its path is not known. */
    private static String unknown(String name, JsonParser parser, JsonParser ofTheBody) {
        if (parser == ofTheBody) {
            return path(parser.streamReadContext());
        }
        TokenStreamContext context = ofTheBody.streamReadContext();
        String record = path(ofTheBody.currentToken() == JsonToken.END_OBJECT ? context : context.getParent());
        return record.isEmpty() ? name : record + "." + name;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, @Nullable String why) {
        add(context.getParser(), Expected.of(type), value);
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, @Nullable String why) {
        add(context.getParser(), Expected.of(type), value);
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, @Nullable String why) {
        add(parser, Expected.of(type.getRawClass()), null);
        parser.skipChildren();
        return type.isCollectionLikeType() ? List.of() : null;
    }

    /** A value where an object belongs. */
    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            @Nullable ValueInstantiator instantiator,
            JsonParser parser,
            @Nullable String why) {
        add(parser, Expected.of(type), null);
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable failure) {
        String why = failure instanceof IllegalArgumentException ? failure.getMessage() : null;
        add(context.getParser(), why == null ? "cannot be read" : why, null);
        return null;
    }

    private void add(JsonParser parser, String message, @Nullable Object rejected) {
        faults.add(new FieldProblem(path(parser.streamReadContext()), message, rejected));
    }

    private static String path(@Nullable TokenStreamContext innermost) {
        List<String> steps = new ArrayList<>();
        for (TokenStreamContext each = innermost; each != null; each = each.getParent()) {
            if (each.inObject() && each.hasCurrentName()) {
                steps.add("." + each.currentName());
            } else if (each.inArray() && each.hasCurrentIndex()) {
                steps.add("[" + each.getCurrentIndex() + "]");
            }
        }
        String path = steps.reversed().stream().collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
