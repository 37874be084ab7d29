package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What trains on all shipped sentences: a second and more each, so that {@code ./ballast mutation} does without. */
class TrainingTest {

    private final Taxonomy taxonomy = Taxonomy.shipped();
    private final ProblemModel model = ProblemModel.shipped();

    @Test
    void what_the_build_left_judges_as_a_model_trained_now() {
        Trained built = Trained.shipped(taxonomy);
        Trained now = Trained.on(taxonomy);

        assertThat(Sentence.seeds()).isNotEmpty().allSatisfy(seed -> {
            Reading reading = now.reader().read(seed.text(), null);
            assertThat(built.reader().read(seed.text(), null)).isEqualTo(reading);
            assertThat(built.followUps().probability(reading))
                    .isEqualTo(now.followUps().probability(reading));
            SeededModel.Look builtLook = built.model().look(reading);
            SeededModel.Look look = now.model().look(reading);
            assertThat(built.gate().of(builtLook)).isEqualTo(now.gate().of(look));
            assertThat(built.model().judge(builtLook, Map.of()))
                    .isEqualTo(now.model().judge(look, Map.of()));
        });
    }

    @Test
    void a_keyword_alone_makes_a_shops_own_type_known() {
        ProblemType engraving = new ProblemType("engraving");
        OwnType own = new OwnType(engraving, Map.of("en", "Engraving"), List.of("gravur*", "刻字"), List.of());

        ProblemModel taught = model.taught(new ModelVersion(1), new Teaching(List.of(own), List.of()));

        assertThat(taught.classify(MessageText.of("die Gravur ist schief geworden"))
                        .type())
                .isEqualTo(engraving);
        assertThat(taught.classify(MessageText.of("刻字刻错了")).type()).isEqualTo(engraving);
        assertThat(taught.classify(MessageText.of("wo bleibt mein Paket")).type())
                .isEqualTo(new ProblemType("tracking"));
        assertThat(taught.taxonomy().types().getLast().code()).isEqualTo(engraving);
    }

    @Test
    void a_shops_own_type_can_be_taught() {
        ProblemType engraving = new ProblemType("engraving");
        List<Correction> corrections = List.of(
                new Correction("the engraving has a spelling mistake", engraving),
                new Correction("name engraved wrongly on the ring", engraving),
                new Correction("engraved letters are crooked", engraving));

        OwnType own = new OwnType(engraving, Map.of("en", "Engraving"), List.of(), List.of());

        ProblemModel taught = model.taught(new ModelVersion(1), new Teaching(List.of(own), corrections));

        assertThat(taught.classify(MessageText.of("spelling mistake in the engraving"))
                        .type())
                .isEqualTo(engraving);
    }

    @Test
    void sentences_of_a_shops_own_type_are_understood_and_a_type_without_any_is_not_pushed_away() {
        ProblemType engraving = new ProblemType("engraving");
        OwnType own = new OwnType(
                engraving, Map.of("en", "Engraving"), List.of("engrav*"), List.of("the whole letters of it shattered"));
        OwnType byKeyword = new OwnType(engraving, Map.of("en", "Engraving"), List.of("engrav*"), List.of());
        EmbeddedSentences known = new EmbeddedSentences(EmbeddingsTest.FAKE, List.of())
                .and("where is it", taxonomy.codes().indexOf(new ProblemType("tracking")));
        ProblemModel understanding = model.with(new Embeddings(Map.of("en", known)));

        assertThat(understanding
                        .taught(new ModelVersion(1), new Teaching(List.of(own), List.of()))
                        .classify(new MessageText(null, "the thing has completely kerplunked", "en", null))
                        .type())
                .isEqualTo(engraving);
        assertThat(understanding
                        .taught(new ModelVersion(1), new Teaching(List.of(byKeyword), List.of()))
                        .classify(MessageText.of("the engraving is wrong"))
                        .type())
                .isEqualTo(engraving);
    }

    @Test
    void a_shops_own_type_silences_no_flag() {
        String demand = "I want my money back for the engraved ring";
        OwnType own = new OwnType(
                new ProblemType("engraving"),
                Map.of("en", "Engraving"),
                List.of("engraved*"),
                List.of(demand, "give me my money back for the engraving", "money back, the engraved name is wrong"));

        ProblemModel taught = model.taught(new ModelVersion(1), new Teaching(List.of(own), List.of()));

        assertThat(model.classify(MessageText.of(demand)).risk()).contains(RiskFlag.REFUND);
        assertThat(taught.classify(MessageText.of(demand)).type()).isEqualTo(own.code());
        assertThat(taught.classify(MessageText.of(demand)).risk()).contains(RiskFlag.REFUND);
    }

    @Test
    void what_a_shop_says_of_a_shipped_risk_raises_its_flag() {
        String demand = "bitte die Zimtsterne wieder einlösen";
        OwnType own = new OwnType(
                ProblemType.REFUND,
                Map.of("en", "Cinnamon stars back"),
                List.of(),
                List.of("wir möchten unsere Zimtsterne einlösen", "Zimtsterne wieder einlösen bitte"));

        ProblemModel taught = model.taught(new ModelVersion(1), new Teaching(List.of(own), List.of()));

        assertThat(model.classify(MessageText.of(demand)).risk()).isEmpty();
        assertThat(taught.classify(MessageText.of(demand)).risk()).contains(RiskFlag.REFUND);
    }
}
