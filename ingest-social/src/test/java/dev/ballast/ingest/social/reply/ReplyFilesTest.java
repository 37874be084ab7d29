package dev.ballast.ingest.social.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.TestPlatforms;
import dev.ballast.ingest.social.door.PlatformRegistry;
import dev.ballast.testkit.platform.ApiServer;
import dev.ballast.testkit.platform.LineSimulator;
import dev.ballast.testkit.platform.MetaSimulator;
import dev.ballast.testkit.platform.TakenReply;
import dev.ballast.testkit.platform.TelegramSimulator;
import dev.ballast.testkit.platform.TikTokSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of replies: carried, refused with a sentence, or gone. */
class ReplyFilesTest {
    @TempDir
    Path disk;

    private PlatformRegistry platforms =
            TestPlatforms.all((account, reason) -> {}, InstantSource.fixed(TestPlatforms.NOW));

    @Test
    void files_follow_the_text_where_the_platform_takes_them() throws IOException {
        DirectoryBlobStore blobs = new DirectoryBlobStore(disk);
        Attachment label =
                new Attachment("label.pdf", "application/pdf", 3, blobs.store(new byte[] {7, 8, 9}), null, null);
        platforms = TestPlatforms.all((account, reason) -> {}, InstantSource.fixed(TestPlatforms.NOW), blobs);
        try (MetaSimulator meta = new MetaSimulator("token");
                TelegramSimulator telegram = new TelegramSimulator("token")) {
            assertThat(send(telegram.api(), Replies.with(label, Replies.dm(Platform.TELEGRAM, "shop", "5", "Here"))))
                    .isEqualTo(new SendResult.Sent("5:5001"));
            assertThat(send(meta.api(), Replies.with(label, Replies.dm(Platform.WHATSAPP, "shop", "49", "Here"))))
                    .isEqualTo(new SendResult.Sent("wamid.1"));
            assertThat(send(meta.api(), Replies.with(label, Replies.dm(Platform.MESSENGER, "shop", "c1", "Here"))))
                    .isInstanceOf(SendResult.Sent.class);

            assertThat(telegram.replies()).extracting(TakenReply::text).containsExactly("Here", "(label.pdf)");
            assertThat(meta.replies())
                    .extracting(TakenReply::text)
                    .containsExactly("Here", "(document upload-label.pdf)", "Here", "(label.pdf)");
        }
    }

    @Test
    void pictures_go_to_every_platform_that_shows_them() throws IOException {
        DirectoryBlobStore blobs = new DirectoryBlobStore(disk);
        Attachment picture = new Attachment("label.png", "image/png", 3, blobs.store(new byte[] {7, 8, 9}), null, null);
        platforms = TestPlatforms.all((account, reason) -> {}, InstantSource.fixed(TestPlatforms.NOW), blobs);
        try (MetaSimulator meta = new MetaSimulator("token");
                LineSimulator line = new LineSimulator("token");
                TikTokSimulator tiktok = new TikTokSimulator("token", "app-secret")) {
            send(meta.api(), Replies.with(picture, Replies.dm(Platform.WHATSAPP, "shop", "49", "Here")));
            send(meta.api(), Replies.with(picture, Replies.under(Platform.FACEBOOK, Channel.COMMENT, "c_9", "Look")));
            send(meta.api(), Replies.with(picture, Replies.dm(Platform.INSTAGRAM, "shop", "i1", "Here")));
            send(line.api(), Replies.with(picture, Replies.dm(Platform.LINE, "shop", "U1", "Here")));
            send(tiktok.api(), Replies.with(picture, Replies.dm(Platform.TIKTOK, "shop", "c1", "Here")));
            send(tiktok.api(), Replies.with(picture, Replies.dm(Platform.TIKTOK_SHOP, "shop", "c2", "Here")));

            assertThat(meta.replies())
                    .extracting(TakenReply::text)
                    .containsExactly(
                            "Here", "(image upload-label.png)", "Look (label.png)", "Here", "(image of 0 bytes)");
            assertThat(meta.api()
                            .calls()
                            .getLast()
                            .json()
                            .at("/message/attachment/payload/url")
                            .asText())
                    .startsWith("https://hooks.shop.example/files/");
            assertThat(line.replies()).extracting(TakenReply::text).containsExactly("Here", "(picture of 0 bytes)");
            assertThat(tiktok.replies())
                    .extracting(TakenReply::text)
                    .containsExactly("Here", "(label.png)", "Here", "(picture)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LINE, DM, a.pdf, application/pdf, 1000",
        "LINE, DM, a.png, image/png, 99000000",
        "INSTAGRAM, DM, a.pdf, application/pdf, 1000",
        "INSTAGRAM, COMMENT, a.png, image/png, 1000",
        "FACEBOOK, COMMENT, a.pdf, application/pdf, 1000",
        "FACEBOOK, REVIEW, a.png, image/png, 1000",
        "TIKTOK, DM, a.pdf, application/pdf, 1000",
        "TIKTOK_SHOP, DM, a.pdf, application/pdf, 1000",
        "JUDGEME, REVIEW, a.png, image/png, 1000",
        "YOTPO, REVIEW, a.png, image/png, 1000",
        "TRUSTPILOT, REVIEW, a.png, image/png, 1000",
        "TELEGRAM, DM, a.zip, application/zip, 99000000"
    })
    void what_a_platform_cannot_carry_is_refused_with_a_sentence_before_anything_is_sent(
            Platform platform, Channel channel, String name, String type, long size) {
        Attachment file = new Attachment(name, type, size, "0".repeat(64), null, null);
        OutboundReply reply = Replies.with(file, Replies.under(platform, channel, "x", "Here"));

        assertThat(platforms.of(platform).orElseThrow().replies().objection(file, reply))
                .hasValueSatisfying(objection -> assertThat(objection).contains("link"));
    }

    @Test
    void a_reply_whose_file_is_gone_is_not_sent_without_it() {
        Attachment gone = new Attachment("a.pdf", "application/pdf", 3, "0".repeat(64), null, null);
        try (TelegramSimulator telegram = new TelegramSimulator("token")) {
            assertThat(send(telegram.api(), Replies.with(gone, Replies.dm(Platform.TELEGRAM, "shop", "5", "Here"))))
                    .isInstanceOf(SendResult.Refused.class);
            assertThat(telegram.api().calls()).isEmpty();
        }
    }

    private SendResult send(ApiServer api, OutboundReply reply) {
        return Replies.send(platforms, api.base(), reply);
    }
}
