package dev.ballast.ingest.social;

import dev.ballast.contract.blob.BlobStore;
import dev.ballast.ingest.kit.wiring.SecretKey;
import dev.ballast.ingest.social.account.ReconnectSwitch;
import dev.ballast.ingest.social.door.PlatformRegistry;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.judgeme.JudgeMePlatform;
import dev.ballast.ingest.social.line.LinePlatform;
import dev.ballast.ingest.social.meta.MetaPlatform;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.OwnEchoes;
import dev.ballast.ingest.social.reply.PublicFiles;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.shopify.ShopifyPlatform;
import dev.ballast.ingest.social.telegram.TelegramPlatform;
import dev.ballast.ingest.social.tiktokbusiness.TikTokBusinessPlatform;
import dev.ballast.ingest.social.tiktokshop.TikTokShopPlatform;
import dev.ballast.ingest.social.trustpilot.TrustpilotPlatform;
import dev.ballast.ingest.social.whatsapp.WhatsAppPlatform;
import dev.ballast.ingest.social.yotpo.YotpoPlatform;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The one list of platforms, and what they share. */
@Singleton
public class PlatformWiring {
    @Produces
    @Singleton
    PlatformHttp http(IngestSocialConfig config) {
        return new PlatformHttp(
                config.outgoing().connectTimeout(), config.outgoing().timeout());
    }

    void close(@Disposes PlatformHttp http) {
        http.close();
    }

    @Produces
    @Singleton
    OwnEchoes echoes() {
        return new OwnEchoes();
    }

    @Produces
    @Singleton
    ReplyCall calls(PlatformHttp http, InstantSource clock, ReconnectSwitch alarm, OwnEchoes echoes) {
        return new ReplyCall(http, clock, alarm, echoes);
    }

    @Produces
    @Singleton
    PublicFiles addresses(IngestSocialConfig config, SecretKey key) {
        return new PublicFiles(config.publicUrl(), key.value());
    }

    @Produces
    @Singleton
    PlatformRegistry platforms(
            PlatformHttp http,
            ReplyCall calls,
            BlobStore blobs,
            PublicFiles addresses,
            InstantSource clock,
            IngestSocialConfig config) {
        OutboundFiles files = new OutboundFiles(blobs);
        int largest = config.media().maxBytes();
        return new PlatformRegistry(List.of(
                MetaPlatform.of(http, calls, files, addresses, clock, largest),
                WhatsAppPlatform.of(http, calls, files, clock, largest),
                TelegramPlatform.of(http, calls, files, clock, largest),
                LinePlatform.of(http, calls, addresses, largest),
                JudgeMePlatform.of(http, calls, largest),
                YotpoPlatform.of(http, calls, largest),
                TrustpilotPlatform.of(http, calls),
                TikTokShopPlatform.of(http, calls, files, clock, largest),
                TikTokBusinessPlatform.of(http, calls, files, config.signatureWindow(), largest),
                ShopifyPlatform.of()));
    }
}
