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
        assertThat(Cursor.position(cursor, new Question("police", 1))).containsExactly("2025-06-30", "", "Straße/5");
    }

    @Test
    void a_cursor_belongs_to_one_question() {
        String cursor = Cursor.after(QUESTION, List.of("2025-06-30"));

        assertThatThrownBy(() -> Cursor.position(cursor, new Question("police", 2)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void an_altered_cursor_is_refused() {
        byte[] bytes = Base64.getUrlDecoder().decode(Cursor.after(QUESTION, List.of("2025-06-30")));
        bytes[bytes.length - 1]++;

        assertThatThrownBy(() -> Cursor.position(Base64.getUrlEncoder().encodeToString(bytes), QUESTION))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "????", "AAAAAAAAAAA", "not a cursor"})
    void what_is_no_cursor_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.position(text, QUESTION)).isInstanceOf(InvalidRequest.class);
    }
}
