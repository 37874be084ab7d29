package dev.ballast.demo;

import dev.ballast.contract.EventCodec;
import dev.ballast.testkit.platform.JudgeMeEvents;
import dev.ballast.testkit.platform.JudgeMeSigner;
import dev.ballast.testkit.platform.LineEvents;
import dev.ballast.testkit.platform.LineSigner;
import dev.ballast.testkit.platform.MetaEvents;
import dev.ballast.testkit.platform.MetaSigner;
import dev.ballast.testkit.platform.PlatformSigner;
import dev.ballast.testkit.platform.ShopifyEvents;
import dev.ballast.testkit.platform.ShopifySigner;
import dev.ballast.testkit.platform.TelegramEvents;
import dev.ballast.testkit.platform.TelegramSigner;
import dev.ballast.testkit.platform.WhatsAppEvents;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All doors of the demo shop; each message goes through the one that its customer chose. */
final class Doors {

    private static final String PAGE = "108200000000001";
    private static final String INSTAGRAM_ACCOUNT = "17840000000000001";

    private final DemoSettings settings;
    private final List<Product> products;
    private final HttpDoor http = new HttpDoor();
    private final MailDoor mail;
    private final MetaSigner meta;

    Doors(DemoSettings settings, List<Product> products) {
        this.settings = settings;
        this.products = products;
        this.mail = new MailDoor(settings.smtpPort());
        this.meta = new MetaSigner(settings.secret());
    }

    void deliver(Telling telling) throws Refused, InterruptedException {
        Person author = telling.author();
        String id = Long.toString(telling.id());
        Instant at = telling.at();
        switch (telling.door()) {
            case MAIL -> {
                try {
                    mail.send(telling);
                } catch (MessagingException e) {
                    throw new Refused("mail: " + e.getMessage());
                }
            }
            case FORM -> http.post(form(telling));
            case MESSENGER ->
                webhook(
                        "meta",
                        "shop-page",
                        meta,
                        MetaEvents.messenger(
                                PAGE, author.messengerId(), "m_" + id, telling.text(), picture(telling), at),
                        at);
            case INSTAGRAM ->
                webhook(
                        "meta",
                        "shop-instagram",
                        meta,
                        MetaEvents.instagram(
                                INSTAGRAM_ACCOUNT,
                                author.instagramId(),
                                "i_" + id,
                                telling.text(),
                                picture(telling),
                                at),
                        at);
            case WHATSAPP ->
                webhook(
                        "whatsapp",
                        "shop-whatsapp",
                        meta,
                        WhatsAppEvents.message(
                                author.phoneNumber(),
                                author.name(),
                                "wamid." + id,
                                telling.text(),
                                telling.picture() == null
                                        ? null
                                        : telling.picture().id(),
                                at),
                        at);
            case LINE ->
                webhook(
                        "line",
                        "shop-line",
                        new LineSigner(settings.secret()),
                        LineEvents.message(author.lineId(), id, telling.text(), at),
                        at);
            case COMMENT ->
                webhook(
                        "meta",
                        "shop-page",
                        meta,
                        MetaEvents.pageComment(
                                PAGE,
                                author.messengerId(),
                                author.name(),
                                PAGE + "_" + id,
                                PAGE + "_1",
                                telling.text(),
                                at),
                        at);
            case TELEGRAM ->
                webhook(
                        "telegram",
                        "shop-bot",
                        new TelegramSigner(settings.secret()),
                        TelegramEvents.message(
                                telling.id(),
                                author.telegramId(),
                                author.name(),
                                telling.id() % 1_000_000,
                                telling.text(),
                                at),
                        at);
            case REVIEW ->
                webhook("judgeme", "shop-reviews", new JudgeMeSigner(settings.secret()), review(telling), at);
        }
    }

    private @Nullable String picture(Telling telling) {
        return telling.picture() == null ? null : settings.picture(telling.picture());
    }

    /** The shop system's catalogue. */
    void announceProducts(Instant at) throws Refused, InterruptedException {
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            shopify(
                    "products/create",
                    ShopifyEvents.product(100L + 10 * i, product.sku(), product.title(), product.price(), at),
                    at);
        }
    }

    private void shopify(String topic, Map<String, Object> resource, Instant at) throws Refused, InterruptedException {
        PlatformSigner signer = new ShopifySigner(settings.secret(), "harbor-lane.myshopify.com", topic);
        webhook("shopify", "shop-orders", signer, ShopifyEvents.body(resource), at);
    }

    /** The shop system's word that this was bought, and shipped two days later. */
    void announce(Purchase purchase) throws Refused, InterruptedException {
        Person buyer = purchase.buyer();
        Map<String, Object> order = ShopifyEvents.order(
                purchase.number() * 100L,
                purchase.number(),
                buyer.email(),
                buyer.name(),
                purchase.product().sku(),
                purchase.product().title(),
                purchase.product().price(),
                purchase.placedAt());
        order.put(
                "fulfillments",
                List.of(Map.of(
                        "id", purchase.number() * 100L + 5,
                        "status", "success",
                        "tracking_company", "China Post",
                        "tracking_number", purchase.tracking(),
                        "tracking_numbers", List.of(purchase.tracking()),
                        "created_at", purchase.placedAt().plusSeconds(86_400).toString(),
                        "updated_at", purchase.placedAt().plusSeconds(86_400).toString())));
        order.put("fulfillment_status", "fulfilled");
        shopify("orders/create", order, purchase.placedAt());
    }

    private void webhook(String platform, String account, PlatformSigner signer, byte[] body, Instant at)
            throws Refused, InterruptedException {
        http.post(signer.request(settings.webhook(platform, account), body, at));
    }

    private byte[] review(Telling telling) {
        Person author = telling.author();
        return JudgeMeEvents.review(
                telling.id(),
                telling.stars(),
                telling.subject(),
                telling.text(),
                author.name(),
                author.email(),
                reviewed(telling).title(),
                telling.at());
    }

    /** Whoever writes a review chose the product first, so one that tells of none stands below any of them. */
    private Product reviewed(Telling telling) {
        Purchase purchase = telling.purchase();
        return purchase == null
                ? products.stream()
                        .filter(product -> telling.text().contains(product.title()))
                        .findFirst()
                        .orElse(products.getFirst())
                : purchase.product();
    }

    private HttpRequest form(Telling telling) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", telling.author().name());
        fields.put("email", telling.author().email());
        Purchase purchase = telling.purchase();
        if (purchase != null) {
            fields.put("orderNumber", "#" + purchase.number());
            fields.put("product", purchase.product().title());
        }
        fields.put("subject", telling.subject());
        fields.put("message", telling.text());
        try {
            return HttpRequest.newBuilder(settings.form())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "demo-" + telling.id())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(EventCodec.MAPPER.writeValueAsBytes(fields)))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException("a map of strings is JSON", e);
        }
    }
}
