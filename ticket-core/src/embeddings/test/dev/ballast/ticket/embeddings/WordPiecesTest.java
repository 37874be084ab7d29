package dev.ballast.ticket.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final String TOKENIZER = """
            {"normalizer": {"lowercase": true}, "model": {"vocab": {
              "[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "un": 4, "##happ": 5, "##y": 6, "cafe": 7, "!": 8, "包": 9, "happ": 10}}}""";

    private final WordPieces pieces =
            new WordPieces(new ByteArrayInputStream(TOKENIZER.getBytes(StandardCharsets.UTF_8)));

    WordPiecesTest() throws IOException {}

    @Test
    void words_are_cut_into_the_longest_pieces_and_signs_and_characters_stand_alone() {
        assertThat(pieces.of("Unhappy Café!包包", 99)).containsExactly(2, 4, 5, 6, 7, 8, 9, 9, 3);
    }

    @Test
    void a_word_with_an_unknown_part_is_unknown_as_a_whole() {
        assertThat(pieces.of("unhappz happy", 99)).containsExactly(2, 1, 10, 6, 3);
    }

    @Test
    void a_long_text_ends_early_and_has_its_end_marked() {
        assertThat(pieces.of("happy ".repeat(50), 5)).containsExactly(2, 10, 6, 10, 3);
    }
}
