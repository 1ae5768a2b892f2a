package org.actionledger.platform.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.actionledger.events.action.Evidence;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final Names names = new Names();

    record Line() {}

    @Test
    void a_nested_type_bears_the_name_of_what_it_is_nested_in_too() {
        assertThat(nameOf(Line.class)).isEqualTo("NamesTestLine");
        assertThat(nameOf(Evidence.class)).isEqualTo("Evidence");
    }

    @Test
    void the_second_of_two_that_would_bear_one_name_bears_that_of_its_package() {
        assertThat(nameOf(org.actionledger.platform.problem.Problem.class)).isEqualTo("Problem");
        assertThat(nameOf(Problem.class)).isEqualTo("DescriptionProblem");
        assertThat(nameOf(org.actionledger.platform.problem.Problem.class)).isEqualTo("Problem");
    }

    private String nameOf(Class<?> type) {
        return names.nameForClass(type, Set.of());
    }
}

/** Bears the name of another. */
class Problem {}
