package org.actionledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.json.EventJson;
import org.actionledger.events.recommendation.RecommendationEvent;
import org.actionledger.events.register.RegisterEvent;
import org.actionledger.events.review.ReviewEvent;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is stored stays readable: each event against the files in {@code golden}, whose README says how files are added. */
class GoldenEventsTest {

    private static final List<Class<?>> INTERFACES = List.of(
            AgencyEvent.class, ReviewEvent.class, RecommendationEvent.class, ActionEvent.class, RegisterEvent.class);

    private static final JsonMapper JSON = EventJson.builder().build();

    private static final Map<Class<?>, Object> SAMPLES =
            EventSamples.all().stream().collect(Collectors.toMap(Object::getClass, Function.identity()));

    @BeforeAll
    static void add_what_is_missing_when_told_to() throws IOException {
        if ("add".equals(System.getProperty("golden"))) {
            for (Class<?> event : events().toList()) {
                Golden.add(event, revision(event), JSON.valueToTree(SAMPLES.get(event)));
            }
        }
    }

    static Stream<Class<?>> events() {
        return INTERFACES.stream().flatMap(subject -> Arrays.stream(subject.getPermittedSubclasses()));
    }

    static Stream<Golden> files() throws IOException {
        return Golden.all().stream();
    }

    @Test
    void every_file_belongs_to_an_event() throws IOException {
        assertThat(Golden.all())
                .isNotEmpty()
                .extracting(Golden::event)
                .isSubsetOf(events().map(Class::getSimpleName).toList());
    }

    @Test
    void two_events_never_share_a_name() {
        assertThat(events().map(Class::getSimpleName)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_a_sample_with_each_field_filled(Class<?> event) throws ReflectiveOperationException {
        Object sample = SAMPLES.get(event);
        assertThat(sample).as("a sample in EventSamples").isNotNull();
        for (RecordComponent field : event.getRecordComponents()) {
            Object value = field.getAccessor().invoke(sample);
            assertThat(value).as(field.getName()).isNotNull().isNotEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void todays_sample_is_written_exactly_as_its_newest_file_says(Class<?> event) throws IOException {
        List<Golden> files = Golden.of(event);
        assertThat(files).as("golden/%s.1.json", event.getSimpleName()).isNotEmpty();
        assertThat(files.getLast())
                .isEqualTo(new Golden(
                        event.getSimpleName(),
                        files.size(),
                        event.getName(),
                        revision(event),
                        JSON.valueToTree(SAMPLES.get(event))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_reads_as_todays_event(Golden file) throws ReflectiveOperationException {
        Class<?> event = Class.forName(file.type());
        assertThat(file.revision())
                .as("a newer revision needs an upcaster here")
                .isEqualTo(revision(event));

        Object read = JSON.treeToValue(file.fields(), event);

        ObjectNode writtenAgain = JSON.valueToTree(read);
        assertThat(writtenAgain.propertyNames()).containsAll(file.fields().propertyNames());
        file.fields()
                .properties()
                .forEach(field -> assertThat(writtenAgain.get(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_may_be_absent_reads_as_null_and_lists_as_empty(Golden file) throws ReflectiveOperationException {
        Class<?> event = Class.forName(file.type());
        ObjectNode bare = file.fields().deepCopy();
        List<RecordComponent> mayBeAbsent = Arrays.stream(event.getRecordComponents())
                .filter(field ->
                        field.getAnnotatedType().isAnnotationPresent(Nullable.class) || field.getType() == List.class)
                .toList();
        mayBeAbsent.forEach(field -> bare.remove(field.getName()));

        Object read = JSON.treeToValue(bare, event);

        for (RecordComponent field : mayBeAbsent) {
            assertThat(field.getAccessor().invoke(read))
                    .as(field.getName())
                    .isEqualTo(field.getType() == List.class ? List.of() : null);
        }
        assertThat(JSON.<JsonNode>valueToTree(read)).isEqualTo(bare);
    }

    @Test
    void a_field_of_a_newer_event_is_passed_over() {
        ObjectNode newer = JSON.valueToTree(SAMPLES.get(ActionEvent.ActionRevised.class));
        newer.put("fieldOfTomorrow", "x");

        assertThat(JSON.treeToValue(newer, ActionEvent.ActionRevised.class))
                .isEqualTo(SAMPLES.get(ActionEvent.ActionRevised.class));
    }

    @Test
    void an_id_that_is_no_uuid_is_not_read() {
        ObjectNode broken = JSON.valueToTree(SAMPLES.get(ActionEvent.ActionRevised.class));
        broken.put("actionId", "DHR7/5/1");

        assertThatThrownBy(() -> JSON.treeToValue(broken, ActionEvent.ActionRevised.class))
                .hasMessageContaining("DHR7/5/1");
    }

    private static String revision(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        assertThat(revision).as("@Revision of %s", event.getSimpleName()).isNotNull();
        return revision.value();
    }
}
