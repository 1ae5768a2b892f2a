package org.actionledger.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} says of each refusal what the code says; that no problem is left out, standalone tests. */
class ProblemsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "problems.md");

    @Test
    void every_refusal_stands_on_the_page_with_its_status_name_and_sentence() throws IOException {
        assertThat(rows())
                .containsAll(Arrays.stream(Refusal.values())
                        .map(refusal -> "| `%s` | %d | `%s` | %s |"
                                .formatted(
                                        ProblemType.of(refusal::name).name(),
                                        RefusalAdvice.status(refusal.kind()).value(),
                                        refusal,
                                        refusal.sentence()))
                        .toList());
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }
}
