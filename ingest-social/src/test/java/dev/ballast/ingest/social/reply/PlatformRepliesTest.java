package dev.ballast.ingest.social.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.reply.DeliveryOutcome;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.contract.reply.ReplyReceipt;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.TestPlatforms;
import dev.ballast.ingest.social.door.PlatformRegistry;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.testkit.platform.Answer;
import dev.ballast.testkit.platform.ApiServer;
import dev.ballast.testkit.platform.LineSimulator;
import dev.ballast.testkit.platform.MetaSimulator;
import dev.ballast.testkit.platform.ReviewSimulator;
import dev.ballast.testkit.platform.TakenReply;
import dev.ballast.testkit.platform.TelegramSimulator;
import dev.ballast.testkit.platform.TikTokSimulator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformRepliesTest {
    private final List<String> alarms = new ArrayList<>();
    private final PlatformRegistry platforms =
            TestPlatforms.all((account, reason) -> alarms.add(reason), InstantSource.fixed(TestPlatforms.NOW));

    @Test
    void messenger_within_a_day_answers_and_within_a_week_says_that_a_person_does() {
        try (MetaSimulator meta = new MetaSimulator("token")) {
            assertThat(send(meta.api(), Replies.dm(Platform.MESSENGER, "Hello", Duration.ofHours(23), true)))
                    .isEqualTo(new SendResult.Sent("mid.1"));
            assertThat(send(meta.api(), Replies.dm(Platform.MESSENGER, "Later", Duration.ofDays(6), false)))
                    .isEqualTo(new SendResult.Sent("mid.2"));

            assertThat(meta.api().calls("/me/messages"))
                    .extracting(
                            call -> call.json().path("messaging_type").asText(),
                            call -> call.json().path("tag").asText())
                    .containsExactly(tuple("RESPONSE", ""), tuple("MESSAGE_TAG", "HUMAN_AGENT"));
        }
    }

    @Test
    void a_closed_window_is_refused_without_asking_the_platform() {
        try (MetaSimulator meta = new MetaSimulator("token")) {
            assertThat(send(meta.api(), Replies.dm(Platform.MESSENGER, "x", Duration.ofDays(8), false)))
                    .isInstanceOf(SendResult.Refused.class);
            assertThat(send(meta.api(), Replies.dm(Platform.MESSENGER, "x", Duration.ofDays(2), true)))
                    .isInstanceOf(SendResult.Refused.class);
            assertThat(send(meta.api(), Replies.dm(Platform.WHATSAPP, "x", Duration.ofHours(25), false)))
                    .isInstanceOf(SendResult.Refused.class);

            assertThat(meta.api().calls()).isEmpty();
        }
    }

    @Test
    void comments_are_answered_under_the_comment() {
        try (MetaSimulator meta = new MetaSimulator("token")) {
            assertThat(send(meta.api(), Replies.under(Platform.FACEBOOK, Channel.COMMENT, "c_9", "Sorry")))
                    .isEqualTo(new SendResult.Sent("c.1"));
            assertThat(send(meta.api(), Replies.under(Platform.INSTAGRAM, Channel.COMMENT, "17", "Sorry")))
                    .isEqualTo(new SendResult.Sent("c.2"));

            assertThat(meta.api().calls())
                    .extracting(call -> call.path())
                    .containsExactly("/c_9/comments", "/17/replies");
        }
    }

    @Test
    void an_expired_token_raises_the_alarm_and_keeps_the_reply() {
        try (MetaSimulator meta = new MetaSimulator("token")) {
            meta.api().answerNext(MetaSimulator.tokenExpired());

            assertThat(send(meta.api(), Replies.dm(Platform.MESSENGER, "x", Duration.ZERO, false)))
                    .isInstanceOf(SendResult.RetryLater.class);
            assertThat(alarms).singleElement().asString().contains("access token");
        }
    }

    @Test
    void a_rate_limit_is_waited_out_as_long_as_the_platform_says() {
        try (TelegramSimulator telegram = new TelegramSimulator("token")) {
            telegram.api()
                    .answerNext(
                            Answer.tooManyRequests(17),
                            Answer.json(429, Map.of("ok", false, "parameters", Map.of("retry_after", 9))));

            assertThat(send(telegram.api(), Replies.dm(Platform.TELEGRAM, "shop", "5", "x")))
                    .isEqualTo(new SendResult.RetryLater(Duration.ofSeconds(17), "the platform's rate limit"));
            assertThat(send(telegram.api(), Replies.dm(Platform.TELEGRAM, "shop", "5", "x")))
                    .isEqualTo(new SendResult.RetryLater(Duration.ofSeconds(9), "the platform's rate limit"));
            assertThat(send(telegram.api(), Replies.dm(Platform.TELEGRAM, "shop", "5", "x")))
                    .isEqualTo(new SendResult.Sent("5:5001"));
        }
    }

    @Test
    void meta_says_in_a_header_how_many_minutes_to_wait() {
        try (MetaSimulator meta = new MetaSimulator("token")) {
            Answer limit = Answer.json(400, Map.of("error", Map.of("code", 80007, "message", "limit reached")));
            meta.api()
                    .answerNext(new Answer(
                            limit.status(),
                            Map.of(
                                    "X-Business-Use-Case-Usage",
                                    "{\"123\":[{\"type\":\"whatsapp\",\"estimated_time_to_regain_access\":5}]}"),
                            limit.body()));

            assertThat(send(meta.api(), Replies.dm(Platform.WHATSAPP, "shop", "49", "x")))
                    .isEqualTo(new SendResult.RetryLater(Duration.ofMinutes(5), "the platform's rate limit"));
        }
    }

    @Test
    void a_repeated_line_reply_reaches_the_customer_once() {
        try (LineSimulator line = new LineSimulator("token")) {
            OutboundReply reply = Replies.dm(Platform.LINE, "shop", "U1", "Hello");

            assertThat(send(line.api(), reply)).isEqualTo(new SendResult.Sent("1"));
            assertThat(send(line.api(), reply)).isEqualTo(new SendResult.Sent("1"));
            assertThat(line.replies()).hasSize(1);
            assertThat(platforms.of(Platform.LINE).orElseThrow().replies().repeatIsHarmless())
                    .isTrue();
        }
    }

    @Test
    void a_server_error_leaves_it_uncertain_unless_a_repeat_is_harmless() {
        try (MetaSimulator meta = new MetaSimulator("token");
                LineSimulator line = new LineSimulator("token")) {
            meta.api().answerNext(Answer.json(500, Map.of()));
            line.api().answerNext(Answer.json(500, Map.of()));

            assertThat(send(meta.api(), Replies.dm(Platform.MESSENGER, "x", Duration.ZERO, false)))
                    .isInstanceOf(SendResult.Uncertain.class);
            assertThat(send(line.api(), Replies.dm(Platform.LINE, "shop", "U1", "x")))
                    .isInstanceOf(SendResult.RetryLater.class);
        }
    }

    @Test
    void nobody_listening_means_surely_not_sent() {
        URI nobody;
        try (ApiServer gone = ApiServer.start(call -> Answer.notFound())) {
            nobody = gone.base();
        }

        assertThat(send(nobody, Replies.dm(Platform.MESSENGER, "x", Duration.ZERO, false)))
                .isInstanceOf(SendResult.RetryLater.class);
    }

    @Test
    void a_long_reply_goes_out_in_parts_and_half_of_it_is_uncertain() {
        String text = "word ".repeat(500).strip();
        try (MetaSimulator meta = new MetaSimulator("token")) {
            assertThat(send(meta.api(), Replies.dm(Platform.MESSENGER, text, Duration.ZERO, false)))
                    .isEqualTo(new SendResult.Sent("mid.1"));
            assertThat(String.join(
                            " ", meta.replies().stream().map(TakenReply::text).toList()))
                    .isEqualTo(text);

            meta.api().answerNext(Answer.json(200, Map.of("message_id", "m")), Answer.json(400, Map.of()));
            assertThat(send(meta.api(), Replies.dm(Platform.MESSENGER, text, Duration.ZERO, false)))
                    .isInstanceOf(SendResult.Uncertain.class);
        }
    }

    @Test
    void instagram_counts_bytes() {
        try (MetaSimulator meta = new MetaSimulator("token")) {
            send(meta.api(), Replies.dm(Platform.INSTAGRAM, "shop", "i1", "a".repeat(900)));
            send(meta.api(), Replies.dm(Platform.INSTAGRAM, "shop", "i1", "ä".repeat(900)));

            assertThat(meta.replies())
                    .hasSize(1 + 3)
                    .allSatisfy(part -> assertThat(part.text().getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(1_000));
        }
    }

    @Test
    void whatsapp_takes_numbers_and_business_scoped_ids() {
        try (MetaSimulator meta = new MetaSimulator("token")) {
            assertThat(send(meta.api(), Replies.dm(Platform.WHATSAPP, "shop", "4915", "a")))
                    .isEqualTo(new SendResult.Sent("wamid.1"));
            assertThat(send(meta.api(), Replies.dm(Platform.WHATSAPP, "shop", "DE.77", "b")))
                    .isEqualTo(new SendResult.Sent("wamid.2"));

            assertThat(meta.replies()).extracting(TakenReply::recipient).containsExactly("4915", "DE.77");
            assertThat(meta.api().calls().getLast().json().has("recipient")).isTrue();
        }
    }

    @Test
    void reviews_are_answered_in_public() {
        try (ReviewSimulator reviews = new ReviewSimulator("token")) {
            for (Platform platform : List.of(Platform.JUDGEME, Platform.YOTPO, Platform.TRUSTPILOT)) {
                assertThat(send(reviews.api(), Replies.under(platform, Channel.REVIEW, "r7", "We are sorry")))
                        .as(platform.wireName())
                        .isInstanceOf(SendResult.Sent.class);
            }
            assertThat(reviews.replies())
                    .hasSize(3)
                    .allMatch(reply -> reply.recipient().equals("r7"));
        }
    }

    @Test
    void tiktok_conversations_are_answered_and_the_shops_calls_signed() {
        try (TikTokSimulator tiktok = new TikTokSimulator("token", "app-secret")) {
            assertThat(send(tiktok.api(), Replies.dm(Platform.TIKTOK, "shop", "conv1", "a")))
                    .isEqualTo(new SendResult.Sent("tt1"));
            assertThat(send(tiktok.api(), Replies.dm(Platform.TIKTOK_SHOP, "shop", "conv2", "b")))
                    .isEqualTo(new SendResult.Sent("tt2"));

            assertThat(tiktok.replies())
                    .extracting(TakenReply::recipient, TakenReply::text)
                    .containsExactly(tuple("conv1", "a"), tuple("conv2", "b"));
        }
    }

    @Test
    void a_message_that_whatsapp_could_not_deliver_in_the_end_is_told_of_the_reply_that_it_was() {
        try (MetaSimulator meta = new MetaSimulator("token")) {
            OutboundReply reply = Replies.dm(Platform.WHATSAPP, "shop", "4915", "Hello");
            send(meta.api(), reply);
            String mark = meta.api()
                    .calls()
                    .getLast()
                    .json()
                    .path("biz_opaque_callback_data")
                    .asText();

            List<Reading> readings = TestPlatforms.read("whatsapp", """
                    {"statuses":[{"id":"wamid.1","status":"delivered","biz_opaque_callback_data":"%1$s"},
                      {"id":"wamid.1","status":"failed","biz_opaque_callback_data":"%1$s",
                       "errors":[{"code":131026,"title":"Undeliverable"}]},
                      {"id":"wamid.2","status":"failed","biz_opaque_callback_data":"of another program"}]}""".formatted(mark));

            assertThat(readings)
                    .filteredOn(Reading.Receipt.class::isInstance)
                    .singleElement()
                    .satisfies(told -> {
                        ReplyReceipt receipt = ((Reading.Receipt) told).receipt();
                        assertThat(receipt.reply()).isEqualTo(reply.id());
                        assertThat(receipt.conversation()).isEqualTo(reply.conversation());
                        assertThat(receipt.outcome()).isEqualTo(DeliveryOutcome.FAILED);
                        assertThat(receipt.reason()).isEqualTo("Undeliverable");
                    });
        }
    }

    @Test
    void a_platforms_own_closed_window_is_told_in_its_words() {
        try (MetaSimulator meta = new MetaSimulator("token")) {
            meta.closeWindow("4915");
            meta.closeWindow("c1");

            assertThat(send(meta.api(), Replies.dm(Platform.WHATSAPP, "shop", "4915", "a")))
                    .isInstanceOfSatisfying(
                            SendResult.Refused.class,
                            refused -> assertThat(refused.reason()).contains("24 hours"));
            assertThat(send(meta.api(), Replies.dm(Platform.MESSENGER, "shop", "c1", "a")))
                    .isInstanceOfSatisfying(
                            SendResult.Refused.class,
                            refused -> assertThat(refused.reason()).contains("window"));
        }
    }

    private SendResult send(ApiServer api, OutboundReply reply) {
        return send(api.base(), reply);
    }

    private SendResult send(URI base, OutboundReply reply) {
        return Replies.send(platforms, base, reply);
    }
}
