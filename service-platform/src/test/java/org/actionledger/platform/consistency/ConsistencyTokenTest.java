package org.actionledger.platform.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyTokenTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4711, Long.MAX_VALUE})
    void a_token_is_read_from_its_text_which_a_url_can_bear(long place) {
        ConsistencyToken token = new ConsistencyToken(place);

        assertThat(token.text()).matches(ConsistencyToken.FORM);
        assertThat(ConsistencyToken.read(token.text())).contains(token);
    }

    @Test
    void a_text_that_was_never_given_out_is_none() {
        String text = new ConsistencyToken(4711).text();

        for (int place = 0; place < text.length(); place++) {
            char other = text.charAt(place) == 'x' ? 'y' : 'x';
            assertThat(ConsistencyToken.read(text.substring(0, place) + other + text.substring(place + 1)))
                    .isEmpty();
        }
        assertThat(ConsistencyToken.read(new ConsistencyToken(-1).text())).isEmpty();
        for (String none :
                new String[] {"", "4711", text + "A", text + "\n", text + ", " + text, "\u00e4".repeat(16)}) {
            assertThat(ConsistencyToken.read(none)).as(none).isEmpty();
        }
    }
}
