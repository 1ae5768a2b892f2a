package org.actionledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.json.EventJson;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class IdTest {

    private static final String TEXT = "019a7b1e-0000-7000-8000-00000000000f";
    private static final JsonMapper JSON = EventJson.builder().build();

    static Stream<Function<String, Id>> readers() {
        return Stream.of(
                ActionId::of, MilestoneId::of, EvidenceId::of, AgencyId::of, ReviewId::of, RecommendationId::of);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void an_id_is_its_text_and_back(Function<String, Id> reader) {
        assertThat(reader.apply(TEXT)).hasToString(TEXT).isEqualTo(reader.apply(TEXT));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void an_id_is_plain_text_in_json_and_back(Function<String, Id> reader) {
        Id id = reader.apply(TEXT);

        String json = JSON.writeValueAsString(id);

        assertThat(json).isEqualTo('"' + TEXT + '"');
        assertThat(JSON.readValue(json, id.getClass())).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void what_is_no_uuid_is_no_id(Function<String, Id> reader) {
        assertThatIllegalArgumentException().isThrownBy(() -> reader.apply("DHR7/5/1"));
    }
}
