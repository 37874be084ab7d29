package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Messenger and Instagram direct messages; both have the same shape. */
final class DirectMessages {
    private static final Pattern GET_STARTED = Pattern.compile("(?i)\\bget[ _-]?started\\b");

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
            String stamp = edit.has("num_edit") ? edit.required("num_edit") : String.valueOf(event.text("timestamp"));
            return draft(event, edit).text(edit.text("text")).edited(stamp).build();
        }
        if (event.has("postback")) {
            return readPostback(event, event.at("postback"));
        }
        if (event.has("messaging_feedback") || event.has("messaging_customer_information")) {
            String id = "form:" + event.required("sender", "id") + ":" + event.text("timestamp");
            MessageDraft draft = draft(event, event, id);
            FilledForm.addTo(draft, event);
            return draft.build();
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
        if (message.isTrue("is_unsupported")
                || (!message.has("text") && message.items("attachments").isEmpty())) {
            draft.note("the customer sent something that the platform does not pass on");
        }
        if (message.has("referral", "ads_context_data", "ad_title")) {
            draft.note("written from the ad '%s'".formatted(message.text("referral", "ads_context_data", "ad_title")));
        }
        boolean ownWords = draft.hasText();
        message.items("attachments").forEach(attachment -> MetaAttachment.addTo(draft, attachment, ownWords));
        return draft.build();
    }

    /** A button of a menu, an ice breaker, an answer to a template: its title is what the customer says. */
    private Reading readPostback(Payload event, Payload postback) {
        String title = postback.text("title");
        String payload = postback.text("payload");
        // Everybody who opens the conversation for the first time presses this one.
        if (title == null || isGetStarted(title) || isGetStarted(payload)) {
            return new Reading.NotAMessage("postback");
        }
        String mid = postback.text("mid");
        String id = mid == null ? "postback:" + event.required("sender", "id") + ":" + event.text("timestamp") : mid;
        return draft(event, postback, id).text(title).build();
    }

    private static boolean isGetStarted(@Nullable String words) {
        return words != null && GET_STARTED.matcher(words).find();
    }

    private MessageDraft draft(Payload event, Payload message) {
        return draft(event, message, message.required("mid"));
    }

    private MessageDraft draft(Payload event, Payload message, String externalId) {
        String sender = event.required("sender", "id");
        MessageDraft draft = new MessageDraft(arrival, Channel.DM, platform, externalId, sender)
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
