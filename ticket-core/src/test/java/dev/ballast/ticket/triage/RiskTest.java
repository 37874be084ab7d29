package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskTest {

    private final ProblemModel model = ProblemModel.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REFUND | thanks for the reply, but I still want my money back
            REFUND | danke, aber ich will trotzdem mein Geld zurück
            REFUND | merci mais je veux quand même être remboursé
            REFUND | gracias, pero quiero que me devuelvan el dinero
            REFUND | grazie ma rivoglio i soldi
            REFUND | obrigado, mas quero meu dinheiro de volta
            REFUND | 谢谢，不过我还是要退款
            REFUND | ありがとう、でも返金してください
            SEVERE | my lawyer will write to you
            SEVERE | ich gehe zur Polizei
            SEVERE | je vais porter plainte
            SEVERE | voy a denunciarlos
            SEVERE | vi denuncio
            SEVERE | vou ao procon
            SEVERE | 我要报警
            SEVERE | 弁護士に相談します
            LOST   | it says delivered but nothing is here
            LOST   | laut DHL zugestellt, hier ist aber nichts
            LOST   | marqué livré mais je n'ai rien reçu
            LOST   | dice entregado y no recibí nada
            LOST   | risulta consegnato ma non ho ricevuto nulla
            LOST   | consta entregue mas não recebi nada
            LOST   | 显示已签收，但是我没收到
            LOST   | 配達完了ですが届いていません
            """)
    void what_machines_must_not_answer_is_flagged_in_eight_languages(RiskFlag flag, String text) {
        assertThat(model.classify(MessageText.of(text)).risk()).contains(flag);
    }

    @Test
    void a_threat_at_the_end_of_a_long_story_is_heard() {
        String story = "The jacket is too small, I took my usual size and the sleeves end above the wrist. ".repeat(6);

        assertThat(model.classify(MessageText.of(story + "Otherwise my lawyer will write to you."))
                        .risk())
                .contains(RiskFlag.SEVERE);
        assertThat(model.classify(MessageText.of(story)).risk()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the police car toy came without batteries, which ones does it need?
            passt der Arztkittel auch bei 1,90 m?
            """)
    void a_word_of_threats_alone_is_none(String text) {
        assertThat(model.classify(MessageText.of(text)).risk()).isEmpty();
    }

    @Test
    void flags_are_the_same_in_whatever_order_messages_come() {
        List<Classification> messages = new ArrayList<>();
        for (RiskFlag flag : RiskFlag.values()) {
            messages.add(told("tracking", 0.9, Set.of(flag), false));
        }
        messages.add(told("praise", 0.99, Set.of(), false));
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(messages, random);
            Set<RiskFlag> risk = Set.of();
            for (Classification message : messages) {
                Set<RiskFlag> before = risk;
                risk = StickyRisk.raise(risk, message);
                assertThat(risk).containsAll(before);
            }
            assertThat(risk).isEqualTo(EnumSet.allOf(RiskFlag.class));
        }
    }

    @Test
    void only_a_sure_calm_unflagged_allowed_kind_may_be_answered_by_machine() {
        Set<ProblemType> allowed = Set.of(new ProblemType("usage"), ProblemType.REFUND, ProblemType.UNSORTED);

        assertThat(AutoAnswerable.of(told("usage", 0.9, Set.of(), false), Set.of(), allowed))
                .isPresent();
        assertThat(AutoAnswerable.of(told("usage", 0.6, Set.of(), false), Set.of(), allowed))
                .isEmpty();
        assertThat(AutoAnswerable.of(told("usage", 0.9, Set.of(), true), Set.of(), allowed))
                .isEmpty();
        assertThat(AutoAnswerable.of(told("usage", 0.9, Set.of(RiskFlag.LOST), false), Set.of(), allowed))
                .isEmpty();
        assertThat(AutoAnswerable.of(told("usage", 0.9, Set.of(), false), Set.of(RiskFlag.SEVERE), allowed))
                .isEmpty();
        assertThat(AutoAnswerable.of(told("refund", 0.99, Set.of(), false), Set.of(), allowed))
                .isEmpty();
        assertThat(AutoAnswerable.of(told("unsorted", 0.99, Set.of(), false), Set.of(), allowed))
                .isEmpty();
        assertThat(AutoAnswerable.of(told("size", 0.99, Set.of(), false), Set.of(), allowed))
                .isEmpty();
    }

    @Test
    void exactly_sure_enough_is_sure_enough() {
        Set<ProblemType> allowed = Set.of(new ProblemType("usage"));

        assertThat(AutoAnswerable.of(told("usage", AutoAnswerable.MIN_CONFIDENCE, Set.of(), false), Set.of(), allowed))
                .hasValueSatisfying(proof -> assertThat(proof.type()).isEqualTo(new ProblemType("usage")));
        assertThat(AutoAnswerable.of(
                        told("usage", Math.nextDown(AutoAnswerable.MIN_CONFIDENCE), Set.of(), false),
                        Set.of(),
                        allowed))
                .isEmpty();
    }

    @Test
    void a_secondary_refund_forbids_the_answer_too() {
        Classification told = new Classification(
                new ProblemType("usage"), List.of(ProblemType.REFUND), 0.95, List.of(), Set.of(), "en", false);

        assertThat(AutoAnswerable.of(told, Set.of(), Set.of(new ProblemType("usage"))))
                .isEmpty();
    }

    @Test
    void the_proof_has_no_public_way_in_but_its_factory() {
        assertThat(AutoAnswerable.class.getConstructors()).isEmpty();
        assertThat(AutomaticReply.class.getConstructors())
                .allMatch(constructor -> constructor.getParameterTypes()[0] == AutoAnswerable.class);
    }

    @Test
    void an_automatic_reply_says_something() {
        AutoAnswerable proof = AutoAnswerable.of(
                        told("usage", 0.9, Set.of(), false), Set.of(), Set.of(new ProblemType("usage")))
                .orElseThrow();

        assertThat(new AutomaticReply(proof, "Hold the button").text()).isEqualTo("Hold the button");
        assertThatThrownBy(() -> new AutomaticReply(proof, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Classification told(String type, double confidence, Set<RiskFlag> risk, boolean angry) {
        return new Classification(new ProblemType(type), List.of(), confidence, List.of(), risk, "en", angry);
    }
}
