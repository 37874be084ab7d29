package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

    private final ProblemModel model = ProblemModel.shipped();

    /** Written after the shipped sentences, and never learned from; the odds were raised knowing them. */
    private static final List<String> GOING_ON = List.of(
            "hi, did you find out anything since yesterday?",
            "here you go, two photos and the receipt are attached",
            "yes, I would be happy with that solution",
            "I have not heard back from anyone since my last mail",
            "we did everything your colleague told us and it is the same",
            "haben Sie inzwischen etwas herausgefunden?",
            "wie gewünscht zwei Fotos und der Beleg im Anhang",
            "ja, mit dieser Lösung wäre ich zufrieden",
            "seit meiner letzten Mail hat sich niemand gemeldet",
            "avez-vous trouvé quelque chose depuis hier ?",
            "comme demandé, deux photos et le reçu en pièce jointe",
            "oui, cette solution me conviendrait",
            "personne ne m'a recontacté depuis mon dernier mail",
            "¿averiguaron algo desde ayer?",
            "como pidieron, adjunto dos fotos y el recibo",
            "sí, esa solución me parece bien",
            "nadie se ha comunicado desde mi último correo",
            "avete scoperto qualcosa da ieri?",
            "come richiesto, in allegato due foto e lo scontrino",
            "sì, questa soluzione per me va bene",
            "nessuno si è fatto sentire dalla mia ultima mail",
            "descobriram alguma coisa desde ontem?",
            "como pediram, seguem em anexo duas fotos e o recibo",
            "sim, essa solução está boa para mim",
            "ninguém entrou em contato desde meu último e-mail",
            "从昨天到现在查出什么了吗",
            "按你们要求附上两张照片和收据",
            "可以，这个方案我满意",
            "上次发邮件以后没有人联系我",
            "昨日から何かわかりましたか",
            "ご依頼どおり写真二枚とレシートを添付します",
            "はい、その方法で問題ありません",
            "前回のメール以降、どなたからも連絡がありません");

    @Test
    void five_of_six_messages_that_only_go_on_are_told_from_problems() {
        long told = GOING_ON.stream().filter(text -> followsUp(text) > 0.5).count();

        assertThat(told).isGreaterThanOrEqualTo(GOING_ON.size() * 5L / 6);
    }

    @Test
    void of_a_hundred_messages_that_tell_a_problem_hardly_one_is_taken_for_going_on() {
        List<Sentence> telling = Sentence.resource("/eval/test").stream()
                .filter(sentence ->
                        !List.of("praise", "other").contains(sentence.type().code()))
                .toList();
        long mistaken = telling.stream()
                .filter(sentence -> followsUp(sentence.text()) > 0.5)
                .count();

        assertThat(mistaken).isLessThanOrEqualTo(telling.size() / 50);
    }

    private double followsUp(String text) {
        return model.of(text).followsUp();
    }
}
