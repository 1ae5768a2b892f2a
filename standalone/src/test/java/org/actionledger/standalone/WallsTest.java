package org.actionledger.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which part may know which; the one place where all of them can be seen. */
class WallsTest {

    private static final String EVENTS = "org.actionledger.events";
    private static final String PLATFORM = "org.actionledger.platform";
    private static final String COMMAND = "org.actionledger.command";
    private static final String QUERY = "org.actionledger.query";
    private static final String STANDALONE = "org.actionledger.standalone";

    /** The domain is a module of its own; it bears the name of the service that decides by it. */
    private static final String[] DOMAIN = Stream.of(
                    "action",
                    "agency",
                    "conclusion",
                    "recommendation",
                    "refusal",
                    "register",
                    "review",
                    "rule",
                    "wording")
            .map(slice -> COMMAND + "." + slice)
            .toArray(String[]::new);

    @Test
    void the_services_do_not_know_each_other() {
        assertNobodyIn(COMMAND, QUERY, STANDALONE);
        assertNobodyIn(QUERY, STANDALONE);
        noClasses()
                .that()
                .resideInAPackage(QUERY + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(COMMAND + "..").and(resideOutsideOfPackages(DOMAIN)))
                .check(OurClasses.ALL);
    }

    @Test
    void the_domain_knows_nothing_but_what_can_happen() {
        for (String slice : DOMAIN) {
            assertThat(OurClasses.ALL.stream()
                            .filter(type -> type.getPackageName().equals(slice)))
                    .as(slice)
                    .isNotEmpty();
        }
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat(resideInAPackage("org.actionledger..")
                        .and(resideOutsideOfPackages(DOMAIN))
                        .and(resideOutsideOfPackage(EVENTS + "..")))
                .check(OurClasses.ALL);
    }

    @Test
    void what_both_stand_on_knows_neither() {
        assertNobodyIn(PLATFORM, COMMAND, QUERY, STANDALONE);
        assertNobodyIn(EVENTS, PLATFORM, COMMAND, QUERY, STANDALONE);
    }

    @Test
    void standalone_knows_of_each_service_only_its_main_class() {
        assertThere(STANDALONE);
        noClasses()
                .that()
                .resideInAPackage(STANDALONE + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMMAND + ".*..", QUERY + ".*..")
                .check(OurClasses.ALL);
    }

    @Test
    void nobody_asks_for_the_time_without_a_clock() {
        List.of(EVENTS, PLATFORM, COMMAND, QUERY, STANDALONE).forEach(WallsTest::assertThere);
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(OurClasses.ALL);
    }

    @Test
    void no_field_is_injected() {
        ArchRuleDefinition.noFields()
                .that()
                .doNotHaveModifier(JavaModifier.STATIC)
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .check(OurClasses.ALL);
    }

    private static void assertNobodyIn(String home, String... strangers) {
        assertThere(home);
        for (String stranger : strangers) {
            assertThere(stranger);
            noClasses()
                    .that()
                    .resideInAPackage(home + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(stranger + "..")
                    .check(OurClasses.ALL);
        }
    }

    /** A rule about an empty package holds for ever. */
    private static void assertThere(String home) {
        assertThat(OurClasses.ALL.stream().filter(type -> type.getPackageName().startsWith(home)))
                .as(home)
                .hasSizeGreaterThan(3);
    }
}
