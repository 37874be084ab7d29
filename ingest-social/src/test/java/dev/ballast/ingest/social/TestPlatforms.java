package dev.ballast.ingest.social;

import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ingest.social.door.PlatformRegistry;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.judgeme.JudgeMePlatform;
import dev.ballast.ingest.social.line.LinePlatform;
import dev.ballast.ingest.social.meta.MetaPlatform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Delivery;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.OwnEchoes;
import dev.ballast.ingest.social.reply.PublicFiles;
import dev.ballast.ingest.social.reply.ReconnectAlarm;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.shopify.ShopifyPlatform;
import dev.ballast.ingest.social.telegram.TelegramPlatform;
import dev.ballast.ingest.social.tiktokbusiness.TikTokBusinessPlatform;
import dev.ballast.ingest.social.tiktokshop.TikTokShopPlatform;
import dev.ballast.ingest.social.trustpilot.TrustpilotPlatform;
import dev.ballast.ingest.social.whatsapp.WhatsAppPlatform;
import dev.ballast.ingest.social.yotpo.YotpoPlatform;
import dev.ballast.testkit.BallastResource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platforms without a container around them. */
public final class TestPlatforms {
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final int MEDIA_BYTES = 1 << 20;

    private TestPlatforms() {}

    public static PlatformRegistry all() {
        return all((account, reason) -> {}, InstantSource.fixed(NOW));
    }

    public static PlatformRegistry all(ReconnectAlarm alarm, InstantSource clock) {
        return all(alarm, clock, new DirectoryBlobStore(Path.of("target", "no-blobs")));
    }

    public static PlatformRegistry all(ReconnectAlarm alarm, InstantSource clock, BlobStore blobs) {
        OutboundFiles files = new OutboundFiles(blobs);
        PublicFiles addresses =
                new PublicFiles(Optional.of(URI.create("https://hooks.shop.example/")), BallastResource.SECRET_KEY);
        PlatformHttp http = new PlatformHttp(Duration.ofSeconds(1), Duration.ofSeconds(2));
        ReplyCall calls = new ReplyCall(http, clock, alarm, new OwnEchoes());
        return new PlatformRegistry(List.of(
                MetaPlatform.of(http, calls, files, addresses, clock, MEDIA_BYTES),
                WhatsAppPlatform.of(http, calls, files, clock, MEDIA_BYTES),
                TelegramPlatform.of(http, calls, files, clock, MEDIA_BYTES),
                LinePlatform.of(http, calls, addresses, MEDIA_BYTES),
                JudgeMePlatform.of(http, calls, MEDIA_BYTES),
                YotpoPlatform.of(http, calls, MEDIA_BYTES),
                TrustpilotPlatform.of(http, calls),
                TikTokShopPlatform.of(http, calls, files, clock, MEDIA_BYTES),
                TikTokBusinessPlatform.of(http, calls, files, Duration.ofMinutes(5), MEDIA_BYTES),
                ShopifyPlatform.of()));
    }

    /** What a platform's parser makes of a body. */
    public static List<Reading> read(String path, String body) {
        return read(path, body, Map.of());
    }

    public static List<Reading> read(String path, String body, Map<String, List<String>> headers) {
        SocialPlatform platform = all().find(path).orElseThrow();
        Delivery delivery = new Delivery(headers, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        return platform.parser()
                .read(Arrival.of(
                        Accounts.account("shop", platform.platforms().iterator().next(), Map.of(), Map.of()),
                        delivery,
                        NOW));
    }

    public static List<InboundMessage> messages(String path, String body) {
        return read(path, body).stream()
                .filter(Reading.Message.class::isInstance)
                .map(reading -> ((Reading.Message) reading).message())
                .toList();
    }

    public static InboundMessage message(String path, String body) {
        List<InboundMessage> messages = messages(path, body);
        if (messages.size() != 1) {
            throw new AssertionError("one message expected, not " + read(path, body));
        }
        return messages.getFirst();
    }
}
