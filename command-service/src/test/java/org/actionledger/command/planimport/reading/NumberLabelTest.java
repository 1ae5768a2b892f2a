package org.actionledger.command.planimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.actionledger.events.recommendation.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberLabelTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5                       | 5
        12.                     | 12
        (3)                     | 3
        5A                      | 5a
        2.1                     | 2.1
        Recommendation 7        | 7
        Rec. no. 12             | 12
        R4                      | 4
        Recommendation Twelve   | 12
        """)
    void a_cell_of_numbers_is_read(String cell, String number) {
        assertThat(NumberLabel.ofNumberCell(cell)).isEqualTo(new NumberLabel(number, ""));
        assertThat(NumberLabel.isLabel(cell)).isTrue();
    }

    @Test
    void what_stands_beside_the_number_is_the_addressee_and_whose_recommendation_it_is() {
        NumberLabel label =
                NumberLabel.ofNumberCell("Recommendation 6 (Identified from IMR. Historic)\nFenmarsh Police");
        assertThat(label).isNotNull().satisfies(read -> {
            assertThat(read.number()).isEqualTo("6");
            assertThat(read.addressees()).containsExactly("Fenmarsh Police");
            assertThat(read.origin()).isEqualTo(Origin.AGENCY);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12: Review the form                 | 12
        3. Review the form                  | 3
        Recommendation 4 – Review the form  | 4
        R9 Review the form                  | 9
        """)
    void a_number_before_a_text_is_read_with_it(String cell, String number) {
        assertThat(NumberLabel.ofText(cell)).isEqualTo(new NumberLabel(number, "Review the form"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Review 3 forms", "2024 figures to be reviewed", "Recommend the form", "12", "3 forms to review"
            })
    void a_text_that_begins_otherwise_has_no_number(String cell) {
        assertThat(NumberLabel.ofText(cell)).isNull();
    }

    @Test
    void a_text_that_happens_to_begin_with_a_number_is_no_label() {
        assertThat(NumberLabel.isLabel("1. The force should review its forms")).isFalse();
    }
}
