package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import org.jspecify.annotations.Nullable;

/** Messenger and Instagram direct messages; both have the same shape. */
final class DirectMessages {
    private final Arrival arrival;
    private final Platform platform;
    private final @Nullable String pageId;

    DirectMessages(Arrival arrival, Platform platform, @Nullable String pageId) {
        this.arrival = arrival;
        this.platform = platform;
        this.pageId = pageId;
    }

    Reading read(Payload event) {
        if (event.has("message")) {
            return readMessage(event, event.at("message"));
        }
        if (event.has("message_edit")) {
            Payload edit = event.at("message_edit");
            return draft(event, edit)
                    .text(edit.text("text"))
                    .edited(String.valueOf(edit.text("num_edit")))
                    .build();
        }
        return new Reading.NotAMessage(event.fieldNames().stream()
                .filter(field -> !field.equals("sender") && !field.equals("recipient") && !field.equals("timestamp"))
                .findFirst()
                .orElse("empty"));
    }

    private Reading readMessage(Payload event, Payload message) {
        if (message.isTrue("is_echo") && sentByUs(message)) {
            return new Reading.NotAMessage("own-echo");
        }
        MessageDraft draft = draft(event, message);
        if (message.isTrue("is_deleted")) {
            return draft.deleted("unsent").build();
        }
        draft.text(message.text("text")).inReplyTo(message.text("reply_to", "mid"));
        draft.product(message.text("referral", "product", "id"));
        if (message.has("reply_to", "story")) {
            draft.note("answers a story of the shop");
        }
        if (message.isTrue("is_unsupported")) {
            draft.note("the customer sent something that the platform does not pass on");
        }
        message.items("attachments").forEach(attachment -> MetaAttachment.addTo(draft, attachment));
        return draft.build();
    }

    private MessageDraft draft(Payload event, Payload message) {
        String sender = event.required("sender", "id");
        MessageDraft draft = new MessageDraft(arrival, Channel.DM, platform, message.required("mid"), sender)
                .sentAt(event.time("timestamp").orElse(arrival.at()));
        boolean fromShop = message.isTrue("is_echo") || sender.equals(pageId);
        return fromShop ? draft.byShop(event.required("recipient", "id")) : draft;
    }

    /** An answer sent through Ballast comes back as an echo; its ticket holds it already. */
    private boolean sentByUs(Payload message) {
        String ours = arrival.account().setting("app-id", "");
        return !ours.isEmpty() && ours.equals(message.text("app_id"));
    }
}
