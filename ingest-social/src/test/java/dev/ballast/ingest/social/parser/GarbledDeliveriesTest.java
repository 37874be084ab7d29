package dev.ballast.ingest.social.parser;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ballast.ingest.social.Accounts;
import dev.ballast.ingest.social.TestPlatforms;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Delivery;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.testkit.platform.JudgeMeEvents;
import dev.ballast.testkit.platform.MetaEvents;
import dev.ballast.testkit.platform.ShopifyEvents;
import dev.ballast.testkit.platform.TelegramEvents;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Genuine deliveries with bytes changed, cut, doubled, and values of the wrong kind: a parser answers, whatever comes. */
class GarbledDeliveriesTest {
    private static final Instant NOW = TestPlatforms.NOW;
    private static final int MUTATIONS = 1_500;
    private static final List<String> WRONG_KINDS =
            List.of("null", "[]", "{}", "true", "-1", "1e999", "\"\"", "[[[]]]", "99999999999999999999999");

    /** @param path of the platform */
    record Sample(String path, byte[] body, String topic) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample("meta", MetaEvents.messenger("p", "c", "m", "hello", NOW), ""),
                new Sample("meta", MetaEvents.pageComment("p", "c", "Ana", "k", "post", "hello", NOW), ""),
                new Sample("meta", MetaEvents.instagramComment("p", "c", "Ana", "k", "pic", "hello", NOW), ""),
                new Sample("telegram", TelegramEvents.message(1, 2, "Ana", 3, "hello", NOW), ""),
                new Sample("judgeme", JudgeMeEvents.review(1, 5, "t", "b", "Ana", "a@b.c", "Lamp", NOW), ""),
                new Sample("shopify", order(), "orders/updated"),
                text(
                        "whatsapp",
                        "{'entry':[{'changes':[{'field':'messages','value':{'contacts':[{'wa_id':'4'}],"
                                + "'messages':[{'from':'4','id':'w','type':'text','timestamp':'1763640000','text':{'body':'x'}},"
                                + "{'from':'4','id':'v','type':'image','image':{'id':'7'}}]}}]}]}"),
                text(
                        "line",
                        "{'events':[{'type':'message','timestamp':1763640000000,'source':{'userId':'U'},"
                                + "'message':{'id':'1','type':'file','fileSize':12,'fileName':'a'}}]}"),
                text("yotpo", "{'event':'review_create','data':{'id':'1','score':'5','content':'x','order':{'id':1}}}"),
                text(
                        "trustpilot",
                        "{'events':[{'eventName':'service-review-created','eventData':{'id':'1','stars':5}}]}"),
                text("tiktok-shop", "{'type':14,'data':{'message_id':'1','conversation_id':'2','content':'{}'}}"),
                text("tiktok-business", "{'event':'im_receive_msg','content':'{}'}"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_garbled_delivery_breaks_a_parser(Sample sample) {
        Random random = new Random(20261123);
        SocialPlatform platform = TestPlatforms.all().find(sample.path()).orElseThrow();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] garbled = i % 2 == 0 ? bytesChanged(sample.body(), random) : kindChanged(sample.body(), random);
            Arrival arrival = Arrival.of(
                    Accounts.account("shop", platform.platforms().iterator().next(), Map.of(), Map.of()),
                    new Delivery(Map.of("x-shopify-topic", List.of(sample.topic())), Map.of(), garbled),
                    NOW);

            assertThatCode(() -> platform.parser().read(arrival))
                    .as("mutation %d: %s", i, new String(garbled, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] bytesChanged(byte[] body, Random random) {
        byte[] changed = body.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length + 1)) : changed;
    }

    /** Puts a value of another kind behind one of the colons. */
    private static byte[] kindChanged(byte[] body, Random random) {
        String text = new String(body, StandardCharsets.UTF_8);
        List<Integer> colons = Stream.iterate(text.indexOf("\":"), at -> at >= 0, at -> text.indexOf("\":", at + 1))
                .toList();
        int at = colons.get(random.nextInt(colons.size())) + 2;
        int end = at;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String other = WRONG_KINDS.get(random.nextInt(WRONG_KINDS.size()));
        String opened = text.substring(at, end).startsWith("{")
                        || text.substring(at, end).startsWith("[")
                ? other + ",\"x\":" + text.substring(at, end)
                : other;
        return (text.substring(0, at) + opened + text.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    private static Sample text(String path, String body) {
        return new Sample(path, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "");
    }

    private static byte[] order() {
        Map<String, Object> order =
                ShopifyEvents.order(1, 1001, "a@b.c", "Ana", "S", "Lamp", new BigDecimal("9.90"), NOW);
        order.put(
                "refunds",
                List.of(Map.of(
                        "id", 1, "created_at", NOW.toString(), "transactions", List.of(Map.of("amount", "1.00")))));
        order.put("fulfillments", List.of(Map.of("tracking_number", "T", "created_at", NOW.toString())));
        return ShopifyEvents.body(order);
    }
}
