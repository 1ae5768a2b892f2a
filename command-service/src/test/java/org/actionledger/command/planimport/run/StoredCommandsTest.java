package org.actionledger.command.planimport.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionledger.command.action.ActionCommand;
import org.actionledger.command.agency.AgencyCommand;
import org.actionledger.command.agency.AgencyCommand.AddAgencyAlias;
import org.actionledger.command.recommendation.RecommendationCommand;
import org.actionledger.command.review.ReviewCommand;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.json.EventJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredCommandsTest {

    private static final StoredCommands COMMANDS =
            new StoredCommands(EventJson.builder().build());

    static Stream<Class<?>> everyCommand() {
        return Stream.of(ReviewCommand.class, AgencyCommand.class, RecommendationCommand.class, ActionCommand.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void a_command_is_read_as_it_was_written(Class<?> kind) throws Exception {
        for (boolean whole : List.of(true, false)) {
            Object command = example(kind, whole);

            Object read = COMMANDS.read(StoredCommands.kindOf(command), COMMANDS.write(command));

            assertThat(read).isEqualTo(command);
        }
    }

    @Test
    void what_was_stored_by_an_earlier_release_is_read_by_this_one() {
        AgencyId agency = AgencyId.of("019a7b1e-0000-7000-8000-0000000000a2");
        AddAgencyAlias command = new AddAgencyAlias(agency, "Westshire Police");
        String stored = """
            {"agencyId":"019a7b1e-0000-7000-8000-0000000000a2","alias":"Westshire Police"}\
            """;

        assertThat(COMMANDS.read("AddAgencyAlias", stored)).isEqualTo(command);
        assertThat(COMMANDS.write(command)).isEqualTo(stored);
        assertThat(StoredCommands.target(command)).isEqualTo(agency);
    }

    @Test
    void no_name_but_that_of_a_command_is_looked_up() {
        assertThatIllegalStateException()
                .isThrownBy(() -> COMMANDS.read("java.lang.ProcessBuilder", "{}"))
                .withMessageContaining("java.lang.ProcessBuilder");
        assertThatIllegalArgumentException().isThrownBy(() -> StoredCommands.kindOf("close it"));
    }

    private static Object example(Type type, boolean whole) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return whole ? List.of(example(list.getActualTypeArguments()[0], true)) : List.of();
        }
        Class<?> kind = (Class<?>) type;
        if (kind == TargetDate.class) {
            return TargetDate.due(LocalDate.of(2025, 6, 30));
        }
        if (kind.isRecord()) {
            return exampleOf(kind, whole);
        }
        if (kind.isEnum()) {
            return kind.getEnumConstants()[0];
        }
        return switch (kind.getSimpleName()) {
            case "UUID" -> UUID.fromString("019a7b1e-0000-7000-8000-0000000000e7");
            case "String" -> "“By June”, they say;\nthen \\reviewed\\ é 𝄞";
            case "LocalDate" -> LocalDate.of(2025, 6, 30);
            case "int" -> 2;
            case "boolean" -> true;
            default -> throw new IllegalStateException("no example of " + type);
        };
    }

    private static Object exampleOf(Class<?> kind, boolean whole) throws ReflectiveOperationException {
        RecordComponent[] components = kind.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int place = 0; place < components.length; place++) {
            boolean leftOut = !whole && components[place].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[place] = leftOut ? null : example(components[place].getGenericType(), whole);
        }
        Constructor<?> constructor = kind.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
