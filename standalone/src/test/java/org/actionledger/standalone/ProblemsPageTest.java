package org.actionledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.platform.problem.ProblemType;
import org.actionledger.platform.problem.Reason;
import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} lists exactly the problems that there are in both services and what they stand on. */
class ProblemsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "problems.md");

    @Test
    void every_kind_of_problem_stands_on_the_page_and_no_other() throws IOException {
        List<Class<?>> kinds = enumsOfReasons();
        assertThat(kinds.stream().map(Class::getPackageName).distinct())
                .contains(
                        "org.actionledger.platform.problem",
                        "org.actionledger.command.door",
                        "org.actionledger.command.planimport.web",
                        "org.actionledger.query.platform");

        List<String> types = Stream.concat(
                        kinds.stream()
                                .flatMap(kind -> Arrays.stream(kind.getEnumConstants()))
                                .map(Reason.class::cast),
                        Arrays.stream(Refusal.values()).<Reason>map(refusal -> refusal::name))
                .map(reason -> ProblemType.of(reason).name())
                .toList();

        assertThat(types).doesNotHaveDuplicates();
        assertThat(documented()).containsExactlyInAnyOrderElementsOf(types);
    }

    private static List<Class<?>> enumsOfReasons() {
        return OurClasses.ALL.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Reason.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static List<String> documented() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(row -> row.split("`", 3)[1])
                .toList();
    }
}
