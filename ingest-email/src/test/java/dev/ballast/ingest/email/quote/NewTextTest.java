package dev.ballast.ingest.email.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 16 Nov 2026 at 09:30, Shop <support@shop.example> wrote:",
                "Am Mo., 16. Nov. 2026 um 09:30 Uhr schrieb Shop <support@shop.example>:",
                "Le lun. 16 nov. 2026 à 09:30, Shop <support@shop.example> a écrit :",
                "El lun, 16 nov 2026 a las 9:30, Shop (<support@shop.example>) escribió:",
                "Em seg., 16 de nov. de 2026 às 09:30, Shop <support@shop.example> escreveu:",
                "Il giorno lun 16 nov 2026 alle ore 09:30 Shop <support@shop.example> ha scritto:",
                "Op ma 16 nov 2026 om 09:30 schreef Shop <support@shop.example>:",
                "Den mån 16 nov. 2026 kl 09:30 skrev Shop <support@shop.example>:",
                "ma 16. marrask. 2026 klo 9.30 Shop (support@shop.example) kirjoitti:",
                "pon., 16 lis 2026 o 09:30 Shop <support@shop.example> napisał(a):",
                "po 16. 11. 2026 v 9:30 odesílatel Shop <support@shop.example> napsal:",
                "пн, 16 нояб. 2026 г. в 09:30, Shop <support@shop.example>:",
                "пн, 16 лист. 2026 р. о 09:30 Shop <support@shop.example> пише:",
                "16 Kas 2026 Pzt 09:30 tarihinde Shop <support@shop.example> şunu yazdı:",
                "Shop <support@shop.example> 于2026年11月16日周一 09:30写道：",
                "2026年11月16日(月) 9:30 Shop <support@shop.example>:",
                "2026년 11월 16일 (월) 오전 9:30, Shop <support@shop.example>님이 작성:",
                "On Mon, 16 Nov 2026 at 09:30,\nShop Support Team\n<support@shop.example> wrote:",
                "Shop wrote on 16.11.2026 09:30:",
                "---- On Mon, 16 Nov 2026 09:30:00 +0100 Shop <support@shop.example> wrote ----",
                "-----Original Message-----",
                "-----Ursprüngliche Nachricht-----",
                "-------- Message d'origine --------",
                "------------------ 原始邮件 ------------------",
                "Begin forwarded message:",
                "From: Shop <support@shop.example>\nSent: Monday, November 16, 2026 9:30 AM\nTo: Ann\nSubject: Order",
                "Von: Shop <support@shop.example>\nGesendet: Montag, 16. November 2026 09:30\nAn: Ann\nBetreff: Bestellung",
                "________________________________\nDe : Shop\nEnvoyé : lundi 16 novembre 2026\nÀ : Ann\nObjet : Commande",
                "*From:* Shop\n*Date:* Mon, 16 Nov 2026\n*To:* Ann\n*Subject:* Order",
                "发件人: Shop\n发送时间: 2026年11月16日\n收件人: Ann\n主题: 订单",
                "De la: Shop\nTrimis: luni, 16 noiembrie 2026 09:30\nCătre: Ann\nSubiect: Comanda",
                "\u202bבתאריך יום ב׳, 16 בנוב׳ 2026 ב-9:30 מאת \u202aShop\u202c\u200f <\u202asupport@shop.example\u202c\u200f>:\u202c",
                "\u2010\u2010\u2010\u2010\u2010\u2010 Original Message \u2010\u2010\u2010\u2010\u2010\u2010",
                "------------------ Original ------------------",
                "------------------&nbsp;原始邮件&nbsp;------------------",
                "---- 回复的原邮件 ----\n| 发件人 | Shop<support@shop.example> |",
                "Zitat von Shop <support@shop.example>:"
            })
    void the_old_mail_below_is_cut_in_many_languages(String opening) {
        String answer = "It has not arrived.\n\n" + opening + "\n\nHello Ann,\nyour parcel is on its way.";
        String marked = "It has not arrived.\n\n" + opening + "\n> Hello Ann,\n> your parcel is on its way.";

        assertThat(NewText.of(answer)).isEqualTo("It has not arrived.");
        assertThat(NewText.of(marked)).isEqualTo("It has not arrived.");
    }

    @Test
    void answers_below_and_between_the_quotes_stay() {
        assertThat(
                        NewText.of(
                                "On Mon, 16 Nov 2026 at 09:30, Shop wrote:\n> Which colour?\n\nBlue.\n\n> Which size?\n\nLarge."))
                .isEqualTo("Blue.\n\n\nLarge.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday I wrote to you: nothing came.",
                "My address:\nFrom: Berlin\nTo: Paris",
                "Here is what the tracking page says:\n\nOut for delivery 16 Nov 2026 09:30",
                "I paid 2 x 19.90 on 2026-11-16 at 10:30. Order:\n1001",
                "Sent from my desk, is much easier than my phone.",
                "Sent from your warehouse 3 days ago, and still not here?",
                "Reference -- 4711 -- is on the label",
                "The seller's original message was deleted",
                "Sent from Germany on 16 November and never arrived",
                "Sent from a warehouse in the middle of nowhere",
                "发自上海的包裹还没有到",
                "Gesendet am 16.11. und nie angekommen",
                "Envoyé le 16 novembre et jamais reçu",
                "Von meinem iPhone gesendet habe ich Ihnen schon drei Fotos."
            })
    void what_only_looks_like_a_quote_or_signature_stays(String text) {
        assertThat(NewText.of("Hello.\n\n" + text)).isEqualTo("Hello.\n\n" + text);
    }

    @Test
    void an_answer_below_a_ruled_quote_stays() {
        assertThat(
                        NewText.of(
                                "---- On Mon, 16 Nov 2026 09:30:00 +0100 Shop <s@shop.example> wrote ----\n> Which size?\n\nLarge."))
                .isEqualTo("Large.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \nAnn Miller\n+44 20 7946 0000",
                "Az iPhone készülékemről küldve",
                "Εστάλη από το iPhone μου",
                "Sent from my iPhone",
                "Von meinem iPhone gesendet",
                "Envoyé de mon iPhone",
                "Enviado desde mi iPhone",
                "Inviato da iPhone",
                "Verzonden vanaf mijn iPhone",
                "Отправлено с iPhone",
                "发自我的iPhone",
                "iPhoneから送信",
                "나의 iPhone에서 보냄",
                "私のiPhoneから送信",
                "取得 iOS 版 Outlook",
                "Android용 Outlook 다운로드",
                "Get [Outlook for Android](https://aka.ms/x)",
                "Sent from my Pixel phone, please excuse typos.",
                "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
                "Skaffa Outlook för iOS",
                "Küldve az iPhone-omról",
                "تم الإرسال من هاتفي الذكي Samsung Galaxy",
                "Get Outlook for Android <https://aka.ms/x>",
                "_______________________________________________\nshop mailing list\nshop@lists.example"
            })
    void signatures_are_cut(String signature) {
        assertThat(NewText.of("Please call me.\n\n" + signature)).isEqualTo("Please call me.");
    }

    @Test
    void a_mail_that_is_all_quote_is_kept() {
        assertThat(NewText.of("> only\n> old words")).isEqualTo("> only\n> old words");
    }

    @Test
    void a_megabyte_of_anything_takes_no_longer_than_a_megabyte_of_text() {
        String[] hostile = {
            ">".repeat(1 << 20),
            "> ".repeat(1 << 19),
            " ".repeat(1 << 20),
            "a:\n".repeat(350_000),
            "On 1 2 3 4 @ <\n".repeat(70_000),
            "From:\n".repeat(170_000),
            "-".repeat(1 << 20),
            "--\n".repeat(350_000),
            "wrote ".repeat(170_000)
        };
        for (String text : hostile) {
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> NewText.of(text));
        }
    }
}
