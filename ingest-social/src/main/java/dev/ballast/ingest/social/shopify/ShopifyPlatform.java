package dev.ballast.ingest.social.shopify;

import dev.ballast.contract.Topic;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.BodySignature;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.MediaSource;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.platform.SocialPlatform;
import java.util.Set;

/**
 * A Shopify shop's orders, what becomes of them, and its products.
 *
 * <p>Secret: {@code client-secret} (signatures). Shopify takes up to an hour to change to a new one: keep both meanwhile.
 */
public final class ShopifyPlatform {
    private ShopifyPlatform() {}

    public static SocialPlatform of() {
        return SocialPlatform.of(
                        "shopify",
                        Set.of(Platform.SHOPIFY),
                        new BodySignature("X-Shopify-Hmac-SHA256", "", Hmac.BASE64, "client-secret"),
                        new ShopifyParser(),
                        MediaSource.none(),
                        PlatformReplies.none("a shop system takes no replies"))
                .tellingOn(Topic.SHOP_ORDER);
    }
}
