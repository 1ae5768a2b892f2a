package org.actionledger.platform.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainJavadocTest {

    @Test
    void code_stands_in_backticks() {
        assertThat(PlainJavadoc.plain("one of <code>A</code> or <code>&quot;B&quot;</code>"))
                .isEqualTo("one of `A` or `\"B\"`");
    }

    @Test
    void a_link_is_the_words_it_shows() {
        assertThat(PlainJavadoc.plain(
                        "not {@link org.example.Colour#RED #RED}, see {@link org.example.Shade} or {@link Hue#of}"))
                .isEqualTo("not `RED`, see `Shade` or `of`");
        assertThat(PlainJavadoc.plain("a {@link org.example.Shade darker} one")).isEqualTo("a `darker` one");
    }
}
