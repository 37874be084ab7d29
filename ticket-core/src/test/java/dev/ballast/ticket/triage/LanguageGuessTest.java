package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    private final ProblemModel model = ProblemModel.shipped();

    @Test
    void the_language_of_messages_never_seen_is_told_in_nineteen_of_twenty() {
        List<Sentence> sentences = Sentence.resource("/eval/test");
        long right = sentences.stream()
                .filter(sentence -> sentence.language().equals(language(sentence.text())))
                .count();

        assertThat(right).isGreaterThan(sentences.size() * 95L / 100);
    }

    @ParameterizedTest
    @CsvSource({"где моя посылка, ru", "배송이 언제 되나요, ko", "أين طلبي, ar", "交換, zh", "iPhoneケースが届かない, ja"})
    void letters_give_other_languages_away(String text, String language) {
        assertThat(language(text)).isEqualTo(language);
    }

    @Test
    void a_text_without_words_keeps_the_channels_hint() {
        assertThat(model.classify(new MessageText(null, "12345", "nl", null)).language())
                .isEqualTo("nl");
    }

    @ParameterizedTest
    @CsvSource({
        "wo ist mein Paket, , de",
        "mein Paket, en-GB, de en",
        "mein Paket, fr, de fr",
        "mein Paket, ru, de",
        "没有收到, , en ja zh",
        "届かない, , ja",
    })
    void rules_of_the_told_language_apply_and_of_the_channels_and_of_what_may_be_japanese(
            String text, @Nullable String hint, String languages) {
        LanguageGuess guess = LanguageGuess.from(SPOKEN);

        assertThat(guess.of(text, FoldedText.of(text), hint).plausible())
                .containsExactlyInAnyOrder(languages.split(" "));
    }

    @Test
    void a_text_between_two_languages_may_be_either_and_is_told_as_the_channel_says() {
        LanguageGuess guess = LanguageGuess.from(SPOKEN);
        String text = "broken paket";

        assertThat(guess.of(text, FoldedText.of(text), null).plausible()).contains("de", "en");
        assertThat(guess.of(text, FoldedText.of(text), null).language()).isNull();
        assertThat(guess.of(text, FoldedText.of(text), "sv").language()).isEqualTo("sv");
    }

    private static final List<Sentence> SPOKEN = Stream.of(
                    sentences("de", "wo ist mein paket", "mein paket ist nicht da", "das paket ist kaputt"),
                    sentences("en", "where is my parcel", "my parcel is not here", "the parcel is broken"),
                    sentences("zh", "没有收到"))
            .flatMap(List::stream)
            .toList();

    private static List<Sentence> sentences(String language, String... texts) {
        return Stream.of(texts)
                .map(text -> new Sentence(new ProblemType("tracking"), language, text))
                .toList();
    }

    private @Nullable String language(String text) {
        return model.classify(MessageText.of(text)).language();
    }
}
