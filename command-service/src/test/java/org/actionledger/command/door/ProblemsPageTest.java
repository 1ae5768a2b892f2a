package org.actionledger.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.platform.problem.Problem;
import org.actionledger.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} lists exactly the problems there are. */
class ProblemsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "problems.md");

    @Test
    void every_refusal_stands_on_the_page_with_its_status_name_and_sentence() throws IOException {
        assertThat(rows())
                .containsAll(Arrays.stream(Refusal.values())
                        .map(refusal -> "| `%s` | %d | `%s` | %s |"
                                .formatted(
                                        ProblemType.of(refusal).name(),
                                        RefusalAdvice.status(refusal.kind()).value(),
                                        refusal,
                                        refusal.sentence()))
                        .toList());
    }

    @Test
    void no_other_type_stands_there_than_those_that_are_answered() throws IOException {
        List<String> types = Stream.of(Problem.values(), Clash.values(), Refusal.values())
                .flatMap(Arrays::stream)
                .map(reason -> ProblemType.of((Enum<?>) reason).name())
                .toList();

        assertThat(types).doesNotHaveDuplicates();
        assertThat(rows().stream().map(row -> row.split("`", 3)[1])).containsExactlyInAnyOrderElementsOf(types);
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }
}
