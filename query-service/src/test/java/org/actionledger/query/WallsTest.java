package org.actionledger.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionledger.command.action.ActionState;
import org.actionledger.command.action.RebuiltAction;
import org.actionledger.query.platform.Sight;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class WallsTest {

    private static final String BASE = "org.actionledger.query";

    /** The registry of agencies. */
    private static final String OPEN_TO_ALL = BASE + ".agencies.AgencyQueries";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void there_are_walls_to_test() {
        assertThat(slices()).contains("platform", "standing", "overdue", "agencydashboard");
    }

    @Test
    void a_slice_knows_what_all_stand_on_and_no_other_slice() {
        SlicesRuleDefinition.slices()
                .matching(BASE + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        JavaClass.Predicates.resideOutsideOfPackages(BASE + ".platform..", BASE + ".standing.."),
                        JavaClass.Predicates.resideInAnyPackage(
                                BASE + ".platform..", BASE + ".standing..", BASE + ".past..", BASE + ".export.."))
                .ignoreDependency(
                        JavaClass.Predicates.resideInAPackage(BASE + ".export.."),
                        JavaClass.Predicates.resideInAPackage(BASE + ".past.."))
                .ignoreDependency(
                        JavaClass.Predicates.resideInAPackage(BASE + ".past.."),
                        JavaClass.Predicates.resideInAPackage(BASE + ".platform.."))
                .check(CLASSES);
    }

    @Test
    void modules_have_no_cycles_and_keep_what_is_theirs() {
        ApplicationModules modules = ApplicationModules.of(QueryService.class);

        assertThat(modules.stream().count()).isEqualTo(slices().size());
        modules.verify();
    }

    @Test
    void nobody_asks_the_machine_what_time_it_is() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(CLASSES);
    }

    @Test
    void questions_know_nothing_of_commands() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework.commandhandling..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.actionledger.command..")
                        .and(not(resideInAPackage("org.actionledger.command.wording")))
                        .and(not(belongToAnyOf(RebuiltAction.class, ActionState.class))))
                .check(CLASSES);
    }

    @Test
    void only_the_action_page_knows_how_an_action_is_rebuilt() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".actionpage..")
                .should()
                .dependOnClassesThat(belongToAnyOf(RebuiltAction.class, ActionState.class))
                .check(CLASSES);
    }

    @Test
    void whoever_answers_a_question_knows_who_asks() {
        methods()
                .that()
                .areAnnotatedWith(QueryHandler.class)
                .and()
                .areNotDeclaredIn(OPEN_TO_ALL)
                .should(takeASight())
                .check(CLASSES);
    }

    private static ArchCondition<JavaMethod> takeASight() {
        return new ArchCondition<>("take a Sight") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                boolean takes =
                        handler.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Sight.class));
                events.add(new SimpleConditionEvent(
                        handler, takes, handler.getFullName() + (takes ? " takes" : " takes no") + " Sight"));
            }
        };
    }

    private Set<String> slices() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(BASE + "."))
                .map(name -> name.substring(BASE.length() + 1).split("\\.")[0])
                .collect(Collectors.toSet());
    }
}
