package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import java.util.Objects;

/** Comments under an account's pictures and live videos. Instagram tells neither of edits nor of deletions. */
final class InstagramComments {
    private final Arrival arrival;
    private final Payload entry;

    InstagramComments(Arrival arrival, Payload entry) {
        this.arrival = arrival;
        this.entry = entry;
    }

    Reading read(Payload value) {
        String comment = value.required("id");
        String author = value.text("from", "id");
        MessageDraft draft = new MessageDraft(
                        arrival,
                        Channel.COMMENT,
                        Platform.INSTAGRAM,
                        comment,
                        Objects.requireNonNullElse(author, comment))
                .from(value.text("from", "username"), null, null)
                .text(value.text("text"))
                .sentAt(entry.time("time").orElse(arrival.at()))
                .inReplyTo(value.text("parent_id"))
                .inReplyTo(value.text("media", "id"));
        if (author == null) {
            return draft.byUnknown().build();
        }
        return (author.equals(entry.text("id")) ? draft.byShop(author) : draft).build();
    }
}
