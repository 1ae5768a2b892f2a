package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.actionledger.platform.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    record Question(String agency, int kind) {}

    private static final Question QUESTION = new Question("police", 1);

    @Test
    void a_cursor_leads_back_to_its_place() {
        String cursor = Cursor.after(QUESTION, List.of("2025-06-30", "", "Straße/5"));

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        List<String> place = Cursor.position(cursor, new Question("police", 1), values -> values);
        assertThat(place).containsExactly("2025-06-30", "", "Straße/5");
    }

    @Test
    void a_cursor_belongs_to_one_question() {
        String cursor = Cursor.after(QUESTION, List.of("2025-06-30"));

        assertThatThrownBy(() -> Cursor.position(cursor, new Question("police", 2), values -> values))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void an_altered_cursor_is_refused() {
        byte[] bytes = Base64.getUrlDecoder().decode(Cursor.after(QUESTION, List.of("2025-06-30")));
        bytes[bytes.length - 1]++;

        assertThatThrownBy(
                        () -> Cursor.position(Base64.getUrlEncoder().encodeToString(bytes), QUESTION, values -> values))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "????", "AAAAAAAAAAA", "not a cursor"})
    void what_is_no_cursor_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.position(text, QUESTION, values -> values))
                .isInstanceOf(InvalidRequest.class);
    }

    /** Its check is no secret, so anybody can make one up. */
    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2025-02-30", "+12345-01-01", "0000-01-01", "2025-06-30\0"})
    void one_that_somebody_made_up_is_refused_where_it_cannot_be_read(String made) {
        String cursor = Cursor.after(QUESTION, List.of(made));

        assertThatThrownBy(() -> Cursor.position(cursor, QUESTION, values -> Cursor.day(values.getFirst())))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void one_that_somebody_made_too_short_is_refused() {
        String cursor = Cursor.after(QUESTION, List.of("2025-06-30"));

        assertThatThrownBy(() -> Cursor.position(cursor, QUESTION, values -> values.get(1)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void a_number_that_is_none_is_refused() {
        String cursor = Cursor.after(QUESTION, List.of("one"));

        assertThatThrownBy(() -> Cursor.position(cursor, QUESTION, values -> Long.valueOf(values.getFirst())))
                .isInstanceOf(InvalidRequest.class);
    }
}
