package dev.ballast.ingest.social.telegram;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One update. A message is named {@code <chat>:<message>}, because message ids count per chat, and because answers and
 * edits name messages and never updates.
 */
public final class TelegramParser implements WebhookParser {
    /** The updates that a bot has to ask for; the others say nothing that a person wrote. */
    static final List<String> UPDATES = List.of(
            "message",
            "edited_message",
            "business_message",
            "edited_business_message",
            "deleted_business_messages",
            "callback_query");

    /** Opens the conversation with a bot; everybody presses it once. */
    private static final Pattern START = Pattern.compile("/start(@\\w+)?( \\S+)?");

    @Override
    public List<Reading> read(Payload update, Arrival arrival) {
        List<Reading> readings = new ArrayList<>();
        for (String kind : List.of("message", "business_message")) {
            readings.addAll(Reading.each(present(update, kind), message -> readMessage(message, arrival, false)));
        }
        for (String kind : List.of("edited_message", "edited_business_message")) {
            readings.addAll(Reading.each(present(update, kind), message -> readMessage(message, arrival, true)));
        }
        for (Payload chat : present(update, "deleted_business_messages")) {
            readings.addAll(Reading.each(chat.items("message_ids"), id -> readDeletion(chat, id, arrival)));
        }
        readings.addAll(Reading.each(present(update, "callback_query"), press -> readPress(press, arrival)));
        return readings.isEmpty() ? List.of(new Reading.NotAMessage(kind(update, "update_id"))) : readings;
    }

    private static List<Payload> present(Payload update, String kind) {
        return update.has(kind) ? List.of(update.at(kind)) : List.of();
    }

    private static Reading readMessage(Payload message, Arrival arrival, boolean edited) {
        if (message.isTrue("from", "is_bot") && !message.has("sender_chat")) {
            return new Reading.NotAMessage("message-of-a-bot");
        }
        String chat = message.required("chat", "id");
        MessageDraft draft = draft(message, chat, message.required("message_id"), arrival)
                .from(name(message.at("from")), null, phone(message))
                .language(message.text("from", "language_code"))
                .sentAt(message.time(edited ? "edit_date" : "date")
                        .or(() -> message.time("date"))
                        .orElse(arrival.at()));
        if (message.has("reply_to_message", "message_id")) {
            draft.inReplyTo(chat + ":" + message.text("reply_to_message", "message_id"));
        }
        TelegramContent.addTo(draft, message);
        if (!draft.hasText() && !draft.hasFiles()) {
            // Somebody joined, a message was pinned: the chat's own notes.
            return new Reading.NotAMessage(kind(message, "message_id", "from", "chat", "date"));
        }
        if (START.matcher(Objects.requireNonNullElse(message.text("text"), "")).matches()) {
            return new Reading.NotAMessage("start");
        }
        return (edited ? draft.edited(String.valueOf(message.text("edit_date"))) : draft).build();
    }

    /** In a private chat, only a business account's owner is somebody else than the chat itself. */
    private static MessageDraft draft(Payload message, String chat, String id, Arrival arrival) {
        String person = Objects.requireNonNullElse(message.text("from", "id"), chat);
        boolean owner = "private".equals(message.text("chat", "type")) && !person.equals(chat);
        MessageDraft draft = new MessageDraft(
                arrival, Channel.DM, Platform.TELEGRAM, chat + ":" + id, owner ? person : handle(person, chat));
        return owner ? draft.byShop(chat) : draft;
    }

    private static Reading readDeletion(Payload chat, Payload id, Arrival arrival) {
        String where = chat.required("chat", "id");
        return new MessageDraft(arrival, Channel.DM, Platform.TELEGRAM, where + ":" + id.required(), where)
                .deleted("deleted")
                .build();
    }

    /** A button under a message: its label is what the person chose, its data what the shop's bot makes of it. */
    private static Reading readPress(Payload press, Arrival arrival) {
        String data = press.text("data");
        if (data == null) {
            return new Reading.NotAMessage("callback_query");
        }
        String person = press.required("from", "id");
        String chat = Objects.requireNonNullElse(press.text("message", "chat", "id"), person);
        String label = press.items("message", "reply_markup", "inline_keyboard").stream()
                .flatMap(row -> row.items().stream())
                .filter(button -> data.equals(button.text("callback_data")))
                .map(button -> button.text("text"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(data);
        MessageDraft draft = new MessageDraft(
                        arrival, Channel.DM, Platform.TELEGRAM, "press:" + press.required("id"), handle(person, chat))
                .from(name(press.at("from")), null, null)
                .language(press.text("from", "language_code"))
                .text(label);
        return press.has("message", "message_id")
                ? draft.inReplyTo(chat + ":" + press.text("message", "message_id"))
                        .build()
                : draft.build();
    }

    /** In a group the answer goes to the group, so its id stands before the person's. */
    private static String handle(String person, String chat) {
        return person.equals(chat) ? chat : chat + ":" + person;
    }

    private static @Nullable String name(Payload from) {
        String name = Stream.of(from.text("first_name"), from.text("last_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? from.text("username") : name;
    }

    /** A shared contact is the sender's own number only if it carries the sender's id. */
    private static @Nullable String phone(Payload message) {
        boolean own = message.has("contact", "user_id")
                && Objects.equals(message.text("contact", "user_id"), message.text("from", "id"));
        return own ? message.text("contact", "phone_number") : null;
    }

    private static String kind(Payload payload, String... beside) {
        return payload.fieldNames().stream()
                .filter(field -> !List.of(beside).contains(field))
                .findFirst()
                .orElse("empty");
    }
}
