package dev.ballast.ingest.webform.door;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageId;
import dev.ballast.ingest.kit.spool.Acceptance;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import dev.ballast.ingest.webform.form.CheckedForm;
import dev.ballast.ingest.webform.form.FormCheck;
import dev.ballast.ingest.webform.form.FormEvent;
import dev.ballast.ingest.webform.form.FormPost;
import dev.ballast.ingest.webform.form.SubmissionKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The path of one submission: suspicion, check, event, broker or spool. */
public final class Submissions {

    private static final int RETRY_SECONDS = 10;

    private final SpoolingPublisher publisher;
    private final InstantSource clock;
    private final Consumer<ChannelAccount> onAccepted;

    /** What a submission is answered with. */
    sealed interface Answer {
        record Taken(MessageId id, boolean spooled) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    /** What else stands in a request, apart from the form itself. */
    record Envelope(
            ChannelAccount account,
            @Nullable String idempotencyKey,
            @Nullable String traceparent) {}

    public Submissions(SpoolingPublisher publisher, InstantSource clock, Consumer<ChannelAccount> onAccepted) {
        this.publisher = publisher;
        this.clock = clock;
        this.onAccepted = onAccepted;
    }

    /** A submission whose fields and key are in order, or why they are not. */
    sealed interface Checked {
        /** @param key empty where the caller sent none */
        record Fit(Envelope envelope, CheckedForm.Valid form, Optional<SubmissionKey> key) implements Checked {}

        record Unfit(Refusal refusal) implements Checked {}
    }

    Checked check(Envelope envelope, FormPost post) {
        Optional<Refusal> suspicious = Suspicion.of(post);
        if (suspicious.isPresent()) {
            return new Checked.Unfit(suspicious.get());
        }
        Optional<SubmissionKey> key =
                Optional.ofNullable(envelope.idempotencyKey()).flatMap(SubmissionKey::ofHeader);
        if (envelope.idempotencyKey() != null && key.isEmpty()) {
            return new Checked.Unfit(Refusal.of(Refusal.Kind.KEY));
        }
        return switch (FormCheck.check(post)) {
            case CheckedForm.Invalid(var faults) -> new Checked.Unfit(Refusal.of(Refusal.Kind.FIELDS, faults));
            case CheckedForm.Valid form -> new Checked.Fit(envelope, form, key);
        };
    }

    /** Completes once the submission is durable, or nobody can keep it. Does not block, does not fail. */
    CompletableFuture<Answer> publish(Checked.Fit fit, List<Attachment> attachments) {
        Instant now = clock.instant();
        SubmissionKey key = fit.key().orElseGet(() -> SubmissionKey.ofContent(fit.form(), attachments, now));
        Envelope envelope = fit.envelope();
        Event<InboundMessage> event =
                FormEvent.of(envelope.account().id(), fit.form(), key, attachments, envelope.traceparent(), now);
        return publisher.accept(EventType.INBOUND_MESSAGE, event).thenApply(acceptance -> switch (acceptance) {
            case Acceptance.Published() -> taken(envelope, event, false);
            case Acceptance.Spooled() -> taken(envelope, event, true);
            case Acceptance.Refused ignored ->
                new Answer.Refused(Refusal.later(Refusal.Kind.UNAVAILABLE, RETRY_SECONDS));
        });
    }

    private Answer taken(Envelope envelope, Event<InboundMessage> event, boolean spooled) {
        onAccepted.accept(envelope.account());
        return new Answer.Taken(event.data().id(), spooled);
    }
}
