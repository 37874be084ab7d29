package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemModelTest {

    private final ProblemModel model = ProblemModel.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tracking | en | Hi, I would like to know where my parcel is, no tracking update for two weeks
            tracking | de | Hallo, wo ist denn mein Paket? Die Sendungsverfolgung steht seit Tagen still
            tracking | fr | Bonjour, où en est mon colis, le suivi ne bouge plus
            tracking | es | Hola, ¿dónde está mi paquete? el seguimiento no se actualiza
            tracking | it | Salve, dov'è il mio pacco? il tracking è fermo
            tracking | pt | Olá, onde está minha encomenda? o rastreio está parado
            tracking | zh | 你好，我的包裹到哪里了，物流一直没更新
            tracking | ja | 荷物はどこですか、追跡が更新されません
            size     | en | these trousers are two sizes too small for me
            damaged  | de | die Lampe kam kaputt an, das Glas ist zerbrochen
            refund   | fr | je demande le remboursement de ma commande
            cancel   | es | quiero cancelar mi pedido por favor
            payment  | it | mi avete addebitato due volte lo stesso ordine
            colour   | pt | a cor é muito diferente da foto
            wrong-item | zh | 你们发错货了，这不是我买的
            usage    | ja | 使い方がわからないので説明書をください
            severe   | en | this is a scam, my lawyer will contact you
            praise   | de | vielen Dank, tolles Produkt, bin sehr zufrieden
            """)
    void plain_messages_are_sorted_in_eight_languages(String type, String language, String text) {
        Classification told = model.classify(MessageText.of(text));

        assertThat(told.type()).isEqualTo(new ProblemType(type));
        assertThat(told.language()).isEqualTo(language);
        assertThat(told.reasons()).isNotEmpty();
    }

    @Test
    void greetings_and_closings_do_not_change_what_a_message_is_about() {
        MessageText polite = new MessageText("My order", """
                Dear team,
                my name is Anna Keller and I ordered from your shop last week.
                The lamp arrived broken.
                Thank you very much in advance for your kind help!
                Best regards, Anna Keller""", null, null);

        assertThat(model.classify(polite).type()).isEqualTo(new ProblemType("damaged"));
        assertThat(model.classify(MessageText.of("Thank you so much, best regards"))
                        .type())
                .isEqualTo(new ProblemType("praise"));
    }

    @Test
    void gibberish_stays_unsorted_and_names_its_best_guess() {
        Classification told = model.classify(MessageText.of("xqzt vbnmw lkjhg"));

        assertThat(told.unsorted()).isTrue();
        assertThat(told.secondary()).isNotEmpty();
    }

    @Test
    void a_second_problem_is_told_as_secondary() {
        Classification told = model.classify(MessageText.of("The cup arrived broken and I want my money back"));

        assertThat(told.type()).isIn(new ProblemType("refund"), new ProblemType("damaged"));
        assertThat(told.secondary()).containsAnyOf(new ProblemType("refund"), new ProblemType("damaged"));
        assertThat(told.risk()).contains(RiskFlag.REFUND);
    }

    @Test
    void corrections_teach_the_shops_own_way_of_speaking() {
        String text = "the flurbel of my zonk went plim";
        List<Correction> corrections = IntStream.range(0, 5)
                .mapToObj(i -> new Correction(text + " again".repeat(i), new ProblemType("damaged")))
                .toList();

        ProblemModel taught = taught(corrections);

        assertThat(taught.classify(MessageText.of(text)).type()).isEqualTo(new ProblemType("damaged"));
        assertThat(taught.version()).isGreaterThan(model.version());
        assertThat(model.classify(MessageText.of(text)).unsorted()).isTrue();
    }

    @Test
    void corrections_raise_flags_and_never_silence_them() {
        MessageText demand = MessageText.of("I want my money back, refund me");
        List<Correction> waved = IntStream.range(0, 10)
                .mapToObj(i -> new Correction(demand.joined(), ProblemType.PRAISE))
                .toList();
        Correction unheardOf = new Correction("my zonk went plim", ProblemType.REFUND);

        assertThat(taught(waved).classify(demand).type()).isEqualTo(ProblemType.PRAISE);
        assertThat(taught(waved).classify(demand).risk()).contains(RiskFlag.REFUND);
        assertThat(taught(List.of(unheardOf))
                        .classify(MessageText.of(unheardOf.text()))
                        .risk())
                .containsExactly(RiskFlag.REFUND);
    }

    @Test
    void a_correction_to_a_type_that_the_shop_took_out_teaches_nothing() {
        MessageText text = MessageText.of("my zonk went plim");

        ProblemModel taught = taught(List.of(new Correction(text.joined(), new ProblemType("gone"))));

        assertThat(taught.classify(text)).isEqualTo(model.classify(text));
    }

    @Test
    void where_no_rule_speaks_the_loudest_words_of_the_text_are_told() {
        Lexicon rules = Lexicon.shipped();
        List<String> unruled = Sentence.resource("/eval/test").stream()
                .map(Sentence::text)
                .filter(text -> rules.find(FoldedText.of(text), Set.copyOf(Sentence.LANGUAGES))
                        .words()
                        .isEmpty())
                .toList();

        int told = 0;
        for (String text : unruled) {
            List<String> words = List.of(FoldedText.of(text).value().strip().split(" "));
            List<String> reasons = model.classify(MessageText.of(text + " 12")).reasons();
            assertThat(reasons)
                    .hasSizeLessThanOrEqualTo(3)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(words)
                    .doesNotContain("0");
            told += reasons.isEmpty() ? 0 : 1;
        }
        assertThat(told).isPositive().isGreaterThan(unruled.size() / 2);
    }

    @Test
    void three_stars_say_nothing_and_four_are_praise() {
        assertThat(model.classify(new MessageText(null, "Great. Thank you.", "en", 4))
                        .type())
                .isEqualTo(ProblemType.PRAISE);
        for (String text : List.of("Great. Thank you.", "where is my parcel?", "refund me")) {
            assertThat(model.classify(new MessageText(null, text, "en", 3)))
                    .isEqualTo(model.classify(new MessageText(null, text, "en", null)));
        }
    }

    @Test
    void what_was_not_corrected_is_told_as_before() {
        ProblemModel taught = taught(List.of(new Correction("my zonk went plim", new ProblemType("damaged"))));

        assertThat(taught.classify(MessageText.of("wo bleibt mein Paket")).type())
                .isEqualTo(new ProblemType("tracking"));
    }

    @Test
    void the_same_corrections_give_the_same_model() {
        List<Correction> corrections = List.of(new Correction("my zonk went plim", new ProblemType("lost")));
        MessageText text = MessageText.of("what about the plim of zonk");

        assertThat(taught(corrections).classify(text))
                .isEqualTo(taught(corrections).classify(text));
    }

    @Test
    void a_retraining_shows_what_it_would_change_before_it_is_applied() {
        ProblemType damaged = new ProblemType("damaged");
        List<Correction> corrections = IntStream.range(0, 5)
                .mapToObj(i -> new Correction("my zonk went plim" + " again".repeat(i), damaged))
                .toList();
        ProblemModel taught = taught(corrections);
        List<Reclassification.Past<Integer>> past = List.of(
                past(1, ProblemType.UNSORTED, "hello", "the zonk went plim"),
                past(2, new ProblemType("tracking"), "where is my parcel?"),
                past(3, damaged, "hello"));

        assertThat(Reclassification.preview(taught, past))
                .extracting(Reclassification.Change::id, Reclassification.Change::after)
                .containsExactly(tuple(1, damaged));
    }

    private static Reclassification.Past<Integer> past(int id, ProblemType type, String... texts) {
        return new Reclassification.Past<>(
                id, type, Stream.of(texts).map(MessageText::of).toList());
    }

    private ProblemModel taught(List<Correction> corrections) {
        return model.taught(new ModelVersion(1), new Teaching(List.of(), corrections));
    }

    @Test
    void one_star_is_never_praise_however_polite_the_words() {
        MessageText review = new MessageText(null, "Great. Thank you.", "en", 1);

        assertThat(model.classify(review).type()).isNotEqualTo(ProblemType.PRAISE);
        assertThat(model.classify(new MessageText(null, "Love it", "en", 1)).type())
                .isNotEqualTo(ProblemType.PRAISE);
        assertThat(model.classify(new MessageText(null, "Great. Thank you.", "en", 5))
                        .type())
                .isEqualTo(ProblemType.PRAISE);
    }

    @Test
    void shouting_shows_as_anger() {
        assertThat(model.classify(MessageText.of("WHERE IS MY PARCEL ANSWER ME NOW"))
                        .angry())
                .isTrue();
        assertThat(model.classify(MessageText.of("where is my parcel?")).angry())
                .isFalse();
    }

    @Test
    void own_types_that_would_break_the_lexicon_are_refused() {
        assertThatThrownBy(() -> new OwnType(new ProblemType("x"), Map.of("en", "X"), List.of("~3"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OwnType(ProblemType.UNSORTED, Map.of("en", "X"), null, null))
                .hasMessageContaining("unsorted");
        assertThatThrownBy(() -> new OwnType(new ProblemType("x"), Map.of("de", "X"), null, null))
                .hasMessageContaining("en");
    }
}
