package dev.ballast.ingest.webform.form;

import dev.ballast.contract.Event;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.inbound.MessageId;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.inbound.Sender;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checked form to the event that carries it. */
public final class FormEvent {

    private FormEvent() {}

    /** The sender is not verified: anybody can type anybody's address into a form. */
    public static Event<InboundMessage> of(
            AccountId account,
            CheckedForm.Valid form,
            SubmissionKey key,
            List<Attachment> attachments,
            @Nullable String traceparent,
            Instant now) {
        String handle = form.email().value();
        ConversationId conversation = ConversationId.of(Channel.FORM, account, handle);
        InboundMessage message = new InboundMessage(
                MessageId.of(Channel.FORM, account, key.value()),
                Channel.FORM,
                Platform.WEBFORM,
                account,
                key.value(),
                conversation,
                form.ticket() == null ? List.of() : List.of(form.ticket()),
                new Sender(handle, form.name(), handle, null, false),
                null,
                form.subject(),
                form.message(),
                null,
                null,
                form.language(),
                now,
                now,
                attachments,
                null,
                form.product(),
                form.orderNumber(),
                null,
                null,
                MessageAct.NEW,
                Author.CUSTOMER,
                List.of(),
                null);
        return new Event<>(
                message.id().toString(), "/ingest-webform/" + account, now, conversation.value(), traceparent, message);
    }
}
