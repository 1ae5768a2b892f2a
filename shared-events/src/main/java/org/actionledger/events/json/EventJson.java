package org.actionledger.events.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.actionledger.events.Id;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.jdk.UUIDDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The contract of how events are written: ids as text, days as ISO 8601, nothing for what is absent and for empty lists. */
public final class EventJson {

    /** Jackson keeps none: asked for one, it makes it anew for each id of each event. */
    private static final UUIDDeserializer UUIDS = new UUIDDeserializer();

    private EventJson() {}

    /** A mapper builder that writes and reads events; fields it does not know are passed over, so that older code reads newer events. */
    public static JsonMapper.Builder builder() {
        return applyTo(JsonMapper.builder());
    }

    /** The same for a mapper that somebody else began to build. */
    public static JsonMapper.Builder applyTo(JsonMapper.Builder builder) {
        return builder.addModule(ids())
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .withConfigOverride(
                        List.class,
                        config -> config.setInclude(JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                                .setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** Ids as their plain text, wherever JSON is written or read. */
    public static JacksonModule ids() {
        return new SimpleModule("ids")
                .addSerializer(Id.class, new ToStringSerializer(Id.class))
                .addDeserializer(ActionId.class, id(ActionId.class, ActionId::new))
                .addDeserializer(MilestoneId.class, id(MilestoneId.class, MilestoneId::new))
                .addDeserializer(EvidenceId.class, id(EvidenceId.class, EvidenceId::new))
                .addDeserializer(AgencyId.class, id(AgencyId.class, AgencyId::new))
                .addDeserializer(ReviewId.class, id(ReviewId.class, ReviewId::new))
                .addDeserializer(RecommendationId.class, id(RecommendationId.class, RecommendationId::new));
    }

    private static <T extends Id> StdDeserializer<T> id(Class<T> type, Function<UUID, T> reader) {
        return new StdDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return reader.apply(UUIDS.deserialize(parser, context));
            }
        };
    }
}
