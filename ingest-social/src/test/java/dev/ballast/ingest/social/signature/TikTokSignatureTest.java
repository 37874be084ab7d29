package dev.ballast.ingest.social.signature;

import static dev.ballast.ingest.social.signature.BodySignatureTest.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.Accounts;
import dev.ballast.ingest.social.TestPlatforms;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Delivery;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.Verdict;
import dev.ballast.testkit.platform.TikTokBusinessSigner;
import dev.ballast.testkit.platform.TikTokShopSigner;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TikTokSignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final byte[] BODY = BodySignatureTest.utf8("{\"event\":\"im_receive_msg\"}");
    private static final SignatureCheck BUSINESS =
            TestPlatforms.all().find("tiktok-business").orElseThrow().signature();
    private static final SignatureCheck SHOP =
            TestPlatforms.all().find("tiktok-shop").orElseThrow().signature();

    private final Connection business = Accounts.connection(Platform.TIKTOK, Map.of("client-secret", "s3cret"));

    @Test
    void a_signature_holds_for_five_minutes_before_and_after() {
        assertThat(signedAt(NOW)).isEqualTo(Verdict.GENUINE);
        assertThat(signedAt(NOW.minus(Duration.ofSeconds(300)))).isEqualTo(Verdict.GENUINE);
        assertThat(signedAt(NOW.plus(Duration.ofSeconds(300)))).isEqualTo(Verdict.GENUINE);
        assertThat(signedAt(NOW.minus(Duration.ofSeconds(301)))).isEqualTo(Verdict.OUTSIDE_WINDOW);
        assertThat(signedAt(NOW.plus(Duration.ofSeconds(301)))).isEqualTo(Verdict.OUTSIDE_WINDOW);
    }

    @Test
    void an_old_delivery_cannot_be_made_young() {
        Map<String, String> old = new TikTokBusinessSigner("s3cret").headers(BODY, NOW.minus(Duration.ofDays(1)));
        String young = old.get("Tiktok-Signature").replaceFirst("t=\\d+", "t=" + NOW.getEpochSecond());

        assertThat(business(Map.of("Tiktok-Signature", young))).isEqualTo(Verdict.WRONG_SIGNATURE);
    }

    @Test
    void what_is_no_signature_of_this_scheme_is_refused() {
        assertThat(business(Map.of())).isEqualTo(Verdict.UNSIGNED);
        assertThat(business(Map.of("Tiktok-Signature", ""))).isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(business(Map.of("Tiktok-Signature", "t=99999999999999999999,s=00")))
                .isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(business(new TikTokBusinessSigner("guess").headers(BODY, NOW)))
                .isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(BUSINESS.check(
                        delivery(new TikTokBusinessSigner("s3cret").headers(BODY, NOW), BODY),
                        Accounts.connection(Platform.TIKTOK, Map.of()),
                        NOW))
                .isEqualTo(Verdict.NO_SECRET);
    }

    @Test
    void the_shops_signature_covers_the_app_key_and_the_body() {
        Connection shop = new Connection(
                Accounts.account(
                        "shop", Platform.TIKTOK_SHOP, Map.of("app-key", "key"), Map.of("app-secret", "s3cret")),
                Accounts.CIPHER);
        Delivery right = delivery(new TikTokShopSigner("key", "s3cret").headers(BODY, NOW), BODY);

        assertThat(SHOP.check(right, shop, NOW)).isEqualTo(Verdict.GENUINE);
        assertThat(SHOP.check(delivery(new TikTokShopSigner("other", "s3cret").headers(BODY, NOW), BODY), shop, NOW))
                .isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(SHOP.check(delivery(Map.of("Authorization", "Bearer s3cret"), BODY), shop, NOW))
                .isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(SHOP.check(delivery(Map.of(), BODY), shop, NOW)).isEqualTo(Verdict.UNSIGNED);
        assertThat(SHOP.check(right, Accounts.connection(Platform.TIKTOK_SHOP, Map.of("app-secret", "s3cret")), NOW))
                .as("without the app key nothing can be checked")
                .isEqualTo(Verdict.NO_SECRET);
    }

    private Verdict signedAt(Instant when) {
        return business(new TikTokBusinessSigner("s3cret").headers(BODY, when));
    }

    private Verdict business(Map<String, String> headers) {
        return BUSINESS.check(delivery(headers, BODY), business, NOW);
    }
}
