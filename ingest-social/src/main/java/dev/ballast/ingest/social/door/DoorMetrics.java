package dev.ballast.ingest.social.door;

import dev.ballast.contract.account.AccountId;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counters of the webhook door.
 *
 * <p>{@code ballast_webhook_deliveries_total} by answer: received = accepted + forged + unavailable + notfound.
 * {@code ballast_webhook_forged_total} splits the forged ones by reason. {@code ballast_webhook_readings_total} counts what
 * the genuine ones held: message, receipt, shop.order.v1 and the like, other (by kind), for-a-person and
 * unreadable; each of the last two is a dead letter.
 */
public final class DoorMetrics {
    private static final Pattern NOT_IN_KIND = Pattern.compile("[^a-z0-9_.-]");
    private static final int KIND_LENGTH = 40;

    /** Hears how many messages an account got; its silence alarm wants to know. */
    @FunctionalInterface
    public interface Listener {
        void received(AccountId account, int messages);
    }

    private final MeterRegistry registry;
    private final Listener listener;

    public DoorMetrics(MeterRegistry registry, Listener listener) {
        this.registry = registry;
        this.listener = listener;
    }

    void kept(AccountId account, List<Reading> readings) {
        listener.received(account, (int)
                readings.stream().filter(Reading.Message.class::isInstance).count());
    }

    void answered(String platform, DoorAnswer answer) {
        String name = switch (answer) {
            case DoorAnswer.Accepted() -> "accepted";
            case DoorAnswer.Challenge challenge -> "challenge";
            case DoorAnswer.NotFound() -> "notfound";
            case DoorAnswer.Forged forged -> "forged";
            case DoorAnswer.Unavailable unavailable -> "unavailable";
        };
        registry.counter("ballast.webhook.deliveries", "platform", platform, "answer", name)
                .increment();
    }

    void forged(String platform, Verdict verdict) {
        registry.counter(
                        "ballast.webhook.forged",
                        "platform",
                        platform,
                        "reason",
                        verdict.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void read(String platform, Reading reading) {
        String kind = switch (reading) {
            case Reading.Message message -> "message";
            case Reading.ShopNews<?> news -> news.type().schema();
            case Reading.Receipt receipt -> "receipt";
            case Reading.ForAPerson person -> "for-a-person";
            case Reading.Unreadable unreadable -> "unreadable";
            case Reading.Pointer(String written, var owner, var id) -> "other:" + plain(written);
            case Reading.NotAMessage(String other) -> "other:" + plain(other);
        };
        registry.counter("ballast.webhook.readings", "platform", platform, "kind", kind)
                .increment();
    }

    /** Kinds come out of payloads; a metric's label must stay short and plain. */
    private static String plain(String kind) {
        String plain = NOT_IN_KIND.matcher(kind.toLowerCase(Locale.ROOT)).replaceAll("_");
        return plain.length() > KIND_LENGTH ? plain.substring(0, KIND_LENGTH) : plain;
    }
}
