package dev.ballast.ingest.social.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.Accounts;
import dev.ballast.ingest.social.platform.BodySignature;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Delivery;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.Verdict;
import dev.ballast.testkit.platform.JudgeMeSigner;
import dev.ballast.testkit.platform.LineSigner;
import dev.ballast.testkit.platform.MetaSigner;
import dev.ballast.testkit.platform.PlatformSigner;
import dev.ballast.testkit.platform.ShopifySigner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forgeries against every platform that signs the body: reliability against an attacker who knows the payload. */
class BodySignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final byte[] BODY = utf8("{\"object\":\"page\",  \"entry\":[]}");

    /** @param signer how the platform signs under a secret */
    record Scheme(BodySignature check, Platform platform, Function<String, PlatformSigner> signer) {
        @Override
        public String toString() {
            return check.header();
        }

        Map<String, String> headers(String secret, byte[] body) {
            return signer.apply(secret).headers(body, NOW);
        }

        Verdict verdict(Map<String, String> headers, byte[] body, String... secrets) {
            return check.check(delivery(headers, body), connection(secrets), NOW);
        }

        private Connection connection(String... secrets) {
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < secrets.length; i++) {
                named.put(i == 0 ? check.secretName() : check.secretName() + "." + i, secrets[i]);
            }
            return Accounts.connection(platform, named);
        }
    }

    static Stream<Scheme> schemes() {
        return Stream.of(
                new Scheme(
                        new BodySignature("X-Hub-Signature-256", "sha256=", Hmac.HEX, "app-secret"),
                        Platform.MESSENGER,
                        MetaSigner::new),
                new Scheme(
                        new BodySignature("X-Line-Signature", "", Hmac.BASE64, "channel-secret"),
                        Platform.LINE,
                        LineSigner::new),
                new Scheme(
                        new BodySignature("JUDGEME-HMAC-SHA256", "", Hmac.HEX, "webhook-secret"),
                        Platform.JUDGEME,
                        JudgeMeSigner::new),
                new Scheme(
                        new BodySignature("X-Shopify-Hmac-SHA256", "", Hmac.BASE64, "client-secret"),
                        Platform.SHOPIFY,
                        secret -> new ShopifySigner(secret, "shop.example", "orders/create")));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void the_platforms_own_signature_is_genuine(Scheme scheme) {
        assertThat(scheme.verdict(scheme.headers("s3cret", BODY), BODY, "s3cret"))
                .isEqualTo(Verdict.GENUINE);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void both_secrets_count_while_one_replaces_the_other(Scheme scheme) {
        assertThat(scheme.verdict(scheme.headers("old", BODY), BODY, "new", "old"))
                .isEqualTo(Verdict.GENUINE);
        assertThat(scheme.verdict(scheme.headers("new", BODY), BODY, "new", "old"))
                .isEqualTo(Verdict.GENUINE);
        assertThat(scheme.verdict(scheme.headers("older", BODY), BODY, "new", "old"))
                .isEqualTo(Verdict.WRONG_SIGNATURE);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void a_delivery_without_signature_is_unsigned(Scheme scheme) {
        assertThat(scheme.verdict(Map.of(), BODY, "s3cret")).isEqualTo(Verdict.UNSIGNED);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void another_secret_or_an_empty_one_is_refused(Scheme scheme) {
        assertThat(scheme.verdict(scheme.headers("guess", BODY), BODY, "s3cret"))
                .isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(scheme.verdict(scheme.headers(" ", BODY), BODY, "")).isEqualTo(Verdict.NO_SECRET);
        assertThat(scheme.verdict(scheme.headers(" ", BODY), BODY, "   ")).isEqualTo(Verdict.NO_SECRET);
        assertThat(scheme.verdict(scheme.headers("s3cret", BODY), BODY)).isEqualTo(Verdict.NO_SECRET);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void one_changed_byte_or_json_written_again_is_refused(Scheme scheme) {
        Map<String, String> headers = scheme.headers("s3cret", BODY);
        byte[] rewritten = utf8("{\"object\":\"page\",\"entry\":[]}");
        byte[] changed = BODY.clone();
        changed[2] ^= 1;

        assertThat(scheme.verdict(headers, rewritten, "s3cret")).isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(scheme.verdict(headers, changed, "s3cret")).isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(scheme.verdict(headers, new byte[0], "s3cret")).isEqualTo(Verdict.WRONG_SIGNATURE);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void a_signature_cut_short_in_capitals_or_padded_is_refused(Scheme scheme) {
        String right = scheme.headers("s3cret", BODY).get(header(scheme));
        for (String wrong : List.of(
                right.substring(0, right.length() - 1),
                right.substring(0, scheme.check().prefix().length()),
                scheme.check().prefix()
                        + right.substring(scheme.check().prefix().length()).toUpperCase(Locale.ROOT),
                right + " ",
                right + "," + right,
                "sha1=" + right)) {
            assertThat(scheme.verdict(Map.of(header(scheme), wrong), BODY, "s3cret"))
                    .as(wrong)
                    .isIn(Verdict.WRONG_SIGNATURE, Verdict.UNSIGNED);
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void two_signatures_count_as_none_even_if_one_is_right(Scheme scheme) {
        String right = scheme.headers("s3cret", BODY).get(header(scheme));
        Delivery twice = new Delivery(
                Map.of(scheme.check().header().toLowerCase(Locale.ROOT), List.of("wrong", right)), Map.of(), BODY);

        assertThat(scheme.check().check(twice, scheme.connection("s3cret"), NOW))
                .isEqualTo(Verdict.UNSIGNED);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void the_weak_signature_beside_it_is_not_believed(Scheme scheme) {
        assertThat(scheme.verdict(
                        Map.of("X-Hub-Signature", "sha1=5d61605c3feea9799210ddcb71307d4ba264225f"), BODY, "s3cret"))
                .isEqualTo(Verdict.UNSIGNED);
    }

    static Delivery delivery(Map<String, String> headers, byte[] body) {
        Map<String, List<String>> lower = new HashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return new Delivery(lower, Map.of(), body);
    }

    private static String header(Scheme scheme) {
        return scheme.headers("s3cret", BODY).keySet().stream()
                .filter(name -> name.equalsIgnoreCase(scheme.check().header()))
                .findFirst()
                .orElseThrow();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
