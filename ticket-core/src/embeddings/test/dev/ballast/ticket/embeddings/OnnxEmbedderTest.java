package dev.ballast.ticket.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.ballast.ticket.triage.Embedder;
import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ProblemModel;
import dev.ballast.ticket.triage.ProblemType;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest {

    private final Embedder english = new EnglishEmbedder();

    @Test
    void a_text_lies_near_to_what_means_the_same_and_far_from_what_sounds_the_same() {
        float[] text = english.embed("My parcel never arrived.");

        assertThat(cosine(text, english.embed("the package did not get here")))
                .isGreaterThan(0.75)
                .isGreaterThan(cosine(text, english.embed("My parrot never arrived at speaking.")));
        Embedder chinese = new ChineseEmbedder();
        assertThat(cosine(chinese.embed("包裹一直没收到"), chinese.embed("快递还没有到")))
                .isGreaterThan(cosine(chinese.embed("包裹一直没收到"), chinese.embed("这件衣服太大了")));
    }

    @Test
    void a_vector_has_length_one_and_is_the_same_each_time_whatever_the_text() {
        for (String text : new String[] {"", " ", "🙂", "where is it? ".repeat(2_000), "\uD83D", "日本語とEnglish"}) {
            float[] vector = english.embed(text);

            assertThat(cosine(vector, vector)).isCloseTo(1, offset(1e-4));
            assertThat(english.embed(text)).containsExactly(vector);
        }
    }

    @Test
    void the_build_left_what_the_classifier_needs() {
        MessageText text = MessageText.of("my vase is in a thousand fragments");

        assertThat(ProblemModel.shippedWithEmbeddings().classify(text).type()).isEqualTo(new ProblemType("damaged"));
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
