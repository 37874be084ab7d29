package dev.ballast.ingest.social.shopify;

import dev.ballast.contract.Topic;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.BodySignature;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.MediaSource;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.Set;

/**
 * A Shopify shop's orders, what becomes of them, and its products.
 *
 * <p>Secret: {@code client-secret} (signatures). Shopify takes up to an hour to change to a new one: keep both meanwhile.
 */
public final class ShopifyPlatform implements SocialPlatform {
    @Override
    public String path() {
        return "shopify";
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.SHOPIFY);
    }

    @Override
    public Topic topic() {
        return Topic.SHOP_ORDER;
    }

    @Override
    public SignatureCheck signature() {
        return new BodySignature("X-Shopify-Hmac-SHA256", "", Hmac.BASE64, "client-secret");
    }

    @Override
    public WebhookParser parser() {
        return new ShopifyParser();
    }

    @Override
    public MediaSource media() {
        return MediaSource.none();
    }

    @Override
    public PlatformReplies replies() {
        return PlatformReplies.none("a shop system takes no replies");
    }
}
