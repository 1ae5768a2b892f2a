package org.actionledger.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actionledger.query.platform.Answers.Answered;
import org.actionledger.query.platform.Declined;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WholeListTest {

    private final List<@Nullable Integer> asked = new ArrayList<>();

    private record Page(
            long total, List<Integer> rows, @Nullable Integer last) implements PageOfRows<Integer, Integer> {}

    @Test
    void a_list_is_read_page_by_page_while_it_is_walked_along() {
        WholeList<Integer> list = WholeList.of(this::page, 10);
        assertThat(asked).containsExactly((Integer) null);

        assertThat(list).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(list.position()).isEqualTo(7);
        assertThat(asked).isEqualTo(Arrays.asList(null, 2, 4));
    }

    @Test
    void a_list_that_is_longer_than_a_file_may_be_is_refused_after_its_first_page() {
        assertThatThrownBy(() -> WholeList.of(this::page, 5))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("There are 6 rows, and a file holds at most 5");
        assertThat(asked).hasSize(1);
    }

    /** The numbers to 6, two on a page. */
    private Answered<Page> page(@Nullable Integer after) {
        asked.add(after);
        int first = after == null ? 1 : after + 1;
        return new Answered<>(7, new Page(6, List.of(first, first + 1), first == 5 ? null : first + 1));
    }
}
