package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 stars, never again        | 2
            One star.                   | 1
            zero stars                  | 0
            5/5 stars!                  | 5
            fünf Sterne                 | 5
            trois étoiles               | 3
            cuatro estrellas            | 4
            due stelle                  | 2
            cinco estrelas              | 5
            四颗星                      | 4
            星1つ                       | 1
            ★★☆☆☆ late                  | 2
            ★                           | 1
            ☆☆☆☆☆                       | 0
            ☆☆☆                         |
            we started 2 weeks ago      |
            the starter kit has 4 parts |
            one starfish is broken      |
            12 stars, 1.5 stars         |
            no rating at all            |
            """)
    void stars_in_words_or_drawn_are_counted(String text, @Nullable Integer stars) {
        assertThat(Stars.in(text)).isEqualTo(stars);
    }

    @Test
    void stars_far_down_a_text_are_not_its_rating() {
        assertThat(Stars.in("x ".repeat(100) + "2 stars")).isEqualTo(2);
        assertThat(Stars.in("x ".repeat(300) + "2 stars")).isNull();
    }
}
