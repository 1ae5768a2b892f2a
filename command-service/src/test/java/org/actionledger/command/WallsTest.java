package org.actionledger.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** The domain knows Java, Axon and its own words; everything else knows the domain. */
class WallsTest {

    private static final String COMMAND = WallsTest.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(COMMAND);

    static List<String> domain() {
        return List.of(
                        "action",
                        "agency",
                        "conclusion",
                        "recommendation",
                        "refusal",
                        "register",
                        "review",
                        "rule",
                        "wording")
                .stream()
                .map(slice -> COMMAND + "." + slice)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("domain")
    void a_slice_of_the_domain_touches_only_java_axon_and_the_domain(String slice) {
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals(slice)))
                .as("classes in %s", slice)
                .isNotEmpty();

        String[] allowed = Stream.concat(
                        domain().stream(),
                        Stream.of("java..", "org.axonframework..", "org.jspecify..", "org.actionledger.events.."))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(slice)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .check(CLASSES);
    }

    @Test
    void nothing_looks_at_the_clock_on_the_wall() {
        assertThat(CLASSES).isNotEmpty();
        for (Class<?> time : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class, OffsetDateTime.class)) {
            noClasses().should().callMethod(time, "now").check(CLASSES);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
    }

    @Test
    void the_slices_form_no_cycle_and_look_into_no_others_inside() {
        ApplicationModules modules = ApplicationModules.of(COMMAND);

        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("action", "agency", "review", "recommendation", "register", "platform", "wiring");
        modules.verify();
    }
}
