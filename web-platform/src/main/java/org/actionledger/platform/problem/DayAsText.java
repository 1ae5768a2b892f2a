package org.actionledger.platform.problem;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A day is the text {@code 2026-03-31}. Jackson would take a list of three numbers as well, and forget the time that somebody gave. */
class DayAsText extends StdScalarDeserializer<LocalDate> {

    DayAsText() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
        }
        try {
            return LocalDate.parse(parser.getString());
        } catch (DateTimeParseException none) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getString(), "is no day");
        }
    }
}
