package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Rag;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTextTest {

    private final ActionId action = new ActionId(UUID.randomUUID());
    private final EventMessage<?> event = GenericEventMessage.asEventMessage(new ProgressRecorded(
            action,
            "She moved away",
            Rag.AMBER,
            "late, as her sister says,\nand who knows",
            ActionStatus.IN_PROGRESS,
            List.of("a"),
            List.of(),
            List.of(),
            LocalDate.of(2025, 8, 1)));

    @Test
    void ids_days_and_constants_stay_and_of_texts_how_long_they_are() {
        String withheld = CaseText.withheld(String.valueOf(CaseText.said(event)));

        assertThat(withheld)
                .contains(action.toString(), "2025-08-01", "IN_PROGRESS", "AMBER", "(14 characters)", "(39 characters)")
                .doesNotContain("moved", "sister", "\"a\"");
    }

    @Test
    void numbers_instants_and_nothing_stay_however_deep() {
        String row = "{\"n\":7,\"at\":\"2025-08-01T09:30:00.5+01:00\",\"in\":[{\"ok\":true,\"none\":null}]}";

        assertThat(CaseText.withheld(row)).isEqualTo(row);
        assertThat(CaseText.withheld("\"Ann Other\"")).isEqualTo("\"(9 characters)\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        nothing is known of action 7 before it                                   | nothing is known of action 7 before it
        nobody can read She moved away, part a                                   | nobody can read …, part …
        null value in column "lead" of relation "action" violates not-null       | null value in column "lead" of relation "action" violates not-null
        Text 'She moved' could not be parsed                                     | Text …
        invalid input "it's Ann's house" for "lead"                              | invalid input …
        nobody can read late, as her sister sa                                   | nobody can read …
        Text 'cut off                                                            | Text …
        """)
    void a_failure_is_told_as_far_as_it_quotes_nobody(String message, String told) {
        assertThat(CaseText.cause("X", message + "\nDetail: Failing row contains (She moved)", event))
                .isEqualTo("X: " + told);
    }

    @Test
    void a_failure_that_says_nothing_has_its_type() {
        assertThat(CaseText.cause("X", null, event)).isEqualTo("X");
    }
}
