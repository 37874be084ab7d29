package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {

    private static final ProblemType DAMAGED = new ProblemType("damaged");

    /** Understands two words, and that each is the other's. */
    static final Embedder FAKE = new Embedder() {
        @Override
        public String language() {
            return "en";
        }

        @Override
        public float[] embed(String text) {
            boolean broken = text.contains("shattered") || text.contains("kerplunked");
            return broken ? new float[] {1, 0, 0, 0} : new float[] {0, 1, 0, 0};
        }
    };

    private final ProblemModel shipped = ProblemModel.shipped();
    private final Taxonomy taxonomy = Taxonomy.shipped();

    private final int damaged = taxonomy.codes().indexOf(DAMAGED);
    private final int tracking = taxonomy.codes().indexOf(new ProblemType("tracking"));

    private ProblemModel understanding(int label, String... sentences) {
        EmbeddedSentences known = new EmbeddedSentences(FAKE, List.of()).and("where is it", tracking);
        for (String sentence : sentences) {
            known = known.and(sentence, label);
        }
        return shipped.with(new Embeddings(Map.of("en", known)));
    }

    @Test
    void a_word_that_no_shipped_sentence_has_is_told_by_what_it_means() {
        MessageText text = new MessageText(null, "the thing has completely kerplunked", "en", null);

        assertThat(shipped.classify(text).type()).isNotEqualTo(DAMAGED);
        assertThat(understanding(damaged, "it shattered").classify(text).type()).isEqualTo(DAMAGED);
    }

    @Test
    void a_build_without_models_says_how_to_get_them() {
        assumeThat(Embeddings.found()).isEmpty();

        assertThatThrownBy(ProblemModel::shippedWithEmbeddings).hasMessageContaining("-Pembeddings");
    }

    @Test
    void texts_of_other_languages_are_told_as_without() {
        MessageText text = MessageText.of("wo bleibt denn mein Paket, ist es kerplunked?");

        assertThat(understanding(damaged, "it shattered").classify(text)).isEqualTo(shipped.classify(text));
    }

    @Test
    void corrections_never_silence_a_flag_that_a_meaning_raised() {
        int refund = taxonomy.codes().indexOf(ProblemType.REFUND);
        MessageText text = new MessageText(null, "the thing has completely kerplunked", "en", null);
        ProblemModel model = understanding(refund, "it shattered");
        Correction waved = new Correction(text.joined(), ProblemType.PRAISE);

        ProblemModel taught =
                model.taught(new ModelVersion(1), new Teaching(List.of(), Collections.nCopies(10, waved)));

        assertThat(model.classify(text).risk()).contains(RiskFlag.REFUND);
        assertThat(taught.classify(text).risk()).contains(RiskFlag.REFUND);
        assertThat(taught.classify(text).type()).isEqualTo(ProblemType.PRAISE);
    }

    @Test
    void what_a_shop_teaches_under_a_harmless_code_never_silences_a_flag_that_a_meaning_raised() {
        int refund = taxonomy.codes().indexOf(ProblemType.REFUND);
        MessageText text = new MessageText(null, "the thing has completely kerplunked", "en", null);
        ProblemModel model = understanding(refund, "it shattered");
        OwnType own = new OwnType(DAMAGED, Map.of("en", "Damaged"), List.of(), List.of("shattered again"));

        ProblemModel taught = model.taught(new ModelVersion(1), new Teaching(List.of(own), List.of()));

        assertThat(taught.classify(text).risk())
                .isEqualTo(model.classify(text).risk())
                .contains(RiskFlag.REFUND);
    }

    @Test
    void what_the_build_embedded_is_read_as_written_and_refused_where_the_sentences_are_others() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        EmbeddedSentences.write(new ModelWriter(file), FAKE);

        double[] near = EmbeddedSentences.read(
                        new ModelReader(new ByteArrayInputStream(file.toByteArray())), FAKE, taxonomy)
                .of("it kerplunked", taxonomy.codes().size() + 1);

        assertThat(near[damaged]).isGreaterThan(near[tracking]);
        byte[] fewer = file.toByteArray();
        fewer[3]--;
        assertThatThrownBy(
                        () -> EmbeddedSentences.read(new ModelReader(new ByteArrayInputStream(fewer)), FAKE, taxonomy))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected: ");
    }
}
