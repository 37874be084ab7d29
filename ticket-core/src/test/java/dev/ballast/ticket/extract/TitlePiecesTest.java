package dev.ballast.ticket.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitlePiecesTest {

    @Test
    void words_are_cut_into_threes_with_their_ends_and_chinese_into_pairs() {
        assertThat(TitlePieces.of("Mug")).containsExactlyInAnyOrder("^mu", "mug", "ug$");
        assertThat(TitlePieces.of("杯子架")).containsExactlyInAnyOrder("杯子", "子架");
        assertThat(TitlePieces.of("A 杯子")).containsExactlyInAnyOrder("^a$", "杯子");
        assertThat(TitlePieces.of(" !")).isEmpty();
    }

    @Test
    void a_rare_piece_tells_more_and_one_of_every_title_still_a_little() {
        Catalogue catalogue = new Catalogue(List.of(new Product(null, "Red mug"), new Product(null, "Tan mug")));

        assertThat(catalogue.weight("mug")).isPositive().isLessThan(catalogue.weight("red"));
        assertThat(catalogue.weight("red")).isLessThan(catalogue.weight("xyz"));
    }
}
