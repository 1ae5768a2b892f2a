package org.actionledger.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norfolk Constabulary    | NORFOLK  CONSTABULARY",
                "Norfolk & Suffolk NHS   | Norfolk Suffolk (NHS)",
                "St Mary's Refuge        | St Mary’s Refuge",
                "St Marys Refuge         | St Mary's Refuge",
                "Ｗestshire ①             | Westshire 1",
                "Café Outreach           | CAFÉ OUTREACH",
                "CCG/ICB                 | ccg - icb",
                "—                       | —"
            })
    void two_spellings_that_are_read_the_same_are_one_name(String one, String other) {
        assertThat(FoldedName.of(one)).isEqualTo(FoldedName.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norfolk Police | Suffolk Police",
                "12.1           | 121",
                "1.21           | 12.1",
                "5              | 5a",
                "*              | **",
                "मीरा           | मारी"
            })
    void two_names_that_are_read_apart_stay_two(String one, String other) {
        assertThat(FoldedName.of(one)).isNotEqualTo(FoldedName.of(other));
    }
}
