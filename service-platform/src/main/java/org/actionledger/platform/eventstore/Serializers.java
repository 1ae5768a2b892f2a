package org.actionledger.platform.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.actionledger.events.json.EventJson;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/** The two ways objects become JSON: events as their contract says, and snapshots and tokens by their fields. */
public final class Serializers {

    /** Tokens name their class inside JSON; without leave for it a replay token can be written but never read again. */
    private static final PolymorphicTypeValidator KNOWN_TYPES = BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.")
            .allowIfSubType("org.actionledger.")
            .allowIfSubType("java.util.")
            .allowIfSubType("java.lang.")
            .build();

    private Serializers() {}

    /** For events, commands and queries. */
    public static Serializer forMessages(RevisionResolver revisions) {
        return serializer(revisions, builder -> EventJson.applyTo(builder).polymorphicTypeValidator(KNOWN_TYPES));
    }

    /** For aggregates in snapshots, and for tokens: all fields, private and final ones too, and no getters. */
    public static Serializer forState(RevisionResolver revisions) {
        return serializer(
                revisions,
                builder -> EventJson.applyTo(builder)
                        .polymorphicTypeValidator(KNOWN_TYPES)
                        .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                        .changeDefaultVisibility(visibility -> visibility
                                .withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                                .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                                .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)));
    }

    private static Serializer serializer(RevisionResolver revisions, Jackson3SerializerCustomizer customizer) {
        return Jackson3Serializer.builder()
                .revisionResolver(revisions)
                .converter(new ChainingConverter())
                .jsonMapperBuilderCustomizer(customizer)
                .build();
    }
}
