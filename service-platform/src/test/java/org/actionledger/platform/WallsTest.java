package org.actionledger.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallsTest {

    private static final String PLATFORM = "org.actionledger.platform.";

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.actionledger.platform");

    /** Each package, and the other packages of this module it may know. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "away        | problem",
                "commands    |",
                "consistency | eventstore",
                "correlation |",
                "cors        |",
                "description | problem",
                "drain       |",
                "edge        | 'description|identity|problem|securitylog'",
                "eventstore  | 'schema|watching'",
                "identity    | 'problem|securitylog'",
                "log         |",
                "login       | 'identity|problem|securitylog'",
                "problem     | correlation",
                "processing  | schema",
                "provenance  |",
                "repetition  | 'description|identity|problem|schema'",
                "schema      |",
                "securitylog |",
                "spans       |",
                "time        |",
                "tracing     |",
                "version     | problem",
                "watching    | schema",
                "wire        | 'away|provenance'",
            })
    void a_package_knows_only_its_neighbours(String name, @Nullable String neighbours) {
        assertThatItHasClasses(name);
        String allowed = neighbours == null ? name : name + "|" + neighbours;

        classes()
                .that()
                .resideInAPackage(PLATFORM + name + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are no other part of the platform than " + allowed,
                        (JavaClass known) -> !known.getPackageName().startsWith(PLATFORM)
                                || known.getPackageName().matches("org\\.actionledger\\.platform\\.(" + allowed + ")")))
                .check(MODULE);
    }

    @ParameterizedTest
    @CsvSource({
        "commands",
        "consistency",
        "eventstore",
        "processing",
        "provenance",
        "schema",
        "spans",
        "time",
        "watching",
        "wire"
    })
    void only_the_doors_know_http(String name) {
        assertThatItHasClasses(name);

        noClasses()
                .that()
                .resideInAPackage(PLATFORM + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
                .check(MODULE);
    }

    @Test
    void the_platform_knows_neither_service() {
        assertThat(MODULE).isNotEmpty();

        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.actionledger.command..", "org.actionledger.query..", "org.actionledger.standalone..")
                .check(MODULE);
    }

    @Test
    void nothing_asks_the_wall_what_time_it_is() {
        assertThat(MODULE).isNotEmpty();

        for (Class<?> clock :
                new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class}) {
            noClasses().should().callMethod(clock, "now").check(MODULE);
        }
    }

    @Test
    void packages_do_not_go_round_in_circles() {
        assertThat(MODULE).isNotEmpty();

        slices().matching(PLATFORM + "(*)..").should().beFreeOfCycles().check(MODULE);
    }

    private static void assertThatItHasClasses(String name) {
        assertThat(MODULE).anyMatch(known -> known.getPackageName().equals(PLATFORM + name));
    }
}
