package org.actionledger.events;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.json.EventJson;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.recommendation.RecommendationEvent;
import org.actionledger.events.register.RegisterEvent;
import org.actionledger.events.review.ReviewEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The walls around the events, so that both services can stand on them for years. */
class WallsTest {

    private static final JavaClasses EVENTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.actionledger.events");

    @BeforeEach
    void the_packages_hold_classes() {
        assertThat(EVENTS.stream().map(type -> type.getName()))
                .contains(
                        Id.class.getName(),
                        ActionEvent.class.getName(),
                        AgencyEvent.class.getName(),
                        RecommendationEvent.class.getName(),
                        RegisterEvent.class.getName(),
                        ReviewEvent.class.getName(),
                        Provenance.class.getName(),
                        EventJson.class.getName());
    }

    @Test
    void events_know_only_java_and_axon_and_themselves() {
        classes()
                .that(resideInAPackage("org.actionledger.events..")
                        .and(describe(
                                "are not events.json",
                                type -> !type.getPackageName().startsWith("org.actionledger.events.json"))))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.axonframework.serialization..", "org.jspecify..", "org.actionledger.events.."))
                .check(EVENTS);
    }

    @Test
    void only_events_json_knows_jackson() {
        classes()
                .that()
                .resideInAPackage("org.actionledger.events.json..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify..",
                        "org.actionledger.events.."))
                .check(EVENTS);
    }

    @Test
    void nothing_looks_at_the_clock() {
        noClasses()
                .should()
                .callMethodWhere(describe("asks what time it is", WallsTest::looksAtTheClock))
                .check(EVENTS);
    }

    private static boolean looksAtTheClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getTarget().getName();
        return (owner.startsWith("java.time.") && (method.equals("now") || method.startsWith("system")))
                || (owner.equals("java.lang.System")
                        && (method.equals("currentTimeMillis") || method.equals("nanoTime")))
                || (owner.equals("java.util.Date") && method.equals("<init>"));
    }
}
