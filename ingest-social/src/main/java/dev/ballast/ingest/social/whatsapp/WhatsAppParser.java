package dev.ballast.ingest.social.whatsapp;

import dev.ballast.contract.reply.DeliveryOutcome;
import dev.ballast.contract.reply.ReplyReceipt;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Walks {@code entry[]}, {@code changes[]} and in each {@code messages[]}, {@code message_echoes[]} and
 * {@code statuses[]}. Some providers between Meta and the shop pass on the innermost value alone; it is read as well.
 */
public final class WhatsAppParser implements WebhookParser {
    @Override
    public List<Reading> read(Payload body, Arrival arrival) {
        if (!body.has("entry") && (body.has("messages") || body.has("statuses"))) {
            return readValue(body, "messages", arrival);
        }
        List<Reading> readings = new ArrayList<>();
        for (Payload entry : body.items("entry")) {
            for (Payload change : entry.items("changes")) {
                String field = Objects.requireNonNullElse(change.text("field"), "unknown");
                readings.addAll(readValue(change.at("value"), field, arrival));
            }
        }
        return readings.isEmpty() ? List.of(new Reading.NotAMessage("empty")) : readings;
    }

    private static List<Reading> readValue(Payload value, String field, Arrival arrival) {
        WhatsAppMessages messages = new WhatsAppMessages(arrival, value);
        List<Reading> readings = new ArrayList<>(Reading.each(value.items("messages"), messages::read));
        readings.addAll(Reading.each(value.items("message_echoes"), messages::readEcho));
        readings.addAll(Reading.each(value.items("statuses"), status -> readStatus(status, arrival)));
        return readings.isEmpty() ? List.of(new Reading.NotAMessage(field)) : readings;
    }

    /** Delivered and read are good to know elsewhere; that a reply did not arrive has to be told. */
    private static Reading readStatus(Payload status, Arrival arrival) {
        String kind = Objects.requireNonNullElse(status.text("status"), "unknown");
        Optional<ReplyMark> mark = ReplyMark.read(status.text("biz_opaque_callback_data"));
        if (!kind.equals("failed") || mark.isEmpty()) {
            return new Reading.NotAMessage("status-" + kind);
        }
        String reason = status.items("errors").stream()
                .map(error ->
                        error.has("error_data", "details") ? error.text("error_data", "details") : error.text("title"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("WhatsApp could not deliver it");
        return new Reading.Receipt(new ReplyReceipt(
                mark.get().reply(),
                mark.get().ticket(),
                mark.get().conversation(),
                DeliveryOutcome.FAILED,
                reason,
                status.text("id"),
                status.time("timestamp").orElse(arrival.at())));
    }
}
