package dev.ballast.ingest.social.door;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.reply.ReplyReceipt;
import dev.ballast.ingest.kit.publish.PublishFailed;
import dev.ballast.ingest.kit.spool.Acceptance;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.reply.OwnEchoes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Makes everything that a delivery held durable, in its order. The first thing that cannot be kept ends it. */
public final class Keeper {
    private final EventCodec codec = new EventCodec();
    private final RecordSink sink;
    private final DeadLetters deadLetters;
    private final BlobStore blobs;
    private final MediaKeeper media;
    private final OwnEchoes echoes;
    private final NewestNews newest = new NewestNews();

    public Keeper(RecordSink sink, DeadLetters deadLetters, BlobStore blobs, MediaKeeper media, OwnEchoes echoes) {
        this.echoes = echoes;
        this.sink = sink;
        this.deadLetters = deadLetters;
        this.blobs = blobs;
        this.media = media;
    }

    /** Never throws; when something was not kept, the platform repeats all, and what was kept is recognized by its id. */
    public DoorAnswer keep(List<Reading> readings, Arrival arrival, SocialPlatform platform, Connection connection) {
        try {
            if (readings.stream().anyMatch(Keeper::needsOriginal)) {
                blobs.store(arrival.delivery().body());
            }
            for (Reading reading : readings) {
                Optional<String> problem = keep(reading, arrival, platform, connection);
                if (problem.isPresent()) {
                    return new DoorAnswer.Unavailable(problem.get());
                }
            }
            return new DoorAnswer.Accepted();
        } catch (PublishFailed e) {
            return new DoorAnswer.Unavailable("the broker is away");
        } catch (IOException e) {
            return new DoorAnswer.Unavailable("the disk takes nothing");
        }
    }

    private Optional<String> keep(Reading reading, Arrival arrival, SocialPlatform platform, Connection connection)
            throws PublishFailed {
        return switch (reading) {
            case Reading.Message(InboundMessage message, var files) when isOwnEcho(message) -> Optional.empty();
            case Reading.Message message -> publish(encode(withFiles(message, platform, connection), arrival));
            case Reading.Receipt(ReplyReceipt receipt) -> publish(encode(receipt, arrival));
            case Reading.ShopNews<?> news -> keep(news, arrival);
            case Reading.NotAMessage other -> Optional.empty();
            case Reading.Pointer unanswered -> Optional.empty();
            case Reading.ForAPerson(String reason) -> {
                deadLetters.keep(platform, reason, "for-a-person", arrival);
                yield Optional.empty();
            }
            case Reading.Unreadable(String reason) -> {
                deadLetters.keep(platform, reason, "unreadable", arrival);
                yield Optional.empty();
            }
        };
    }

    private Optional<String> keep(Reading.ShopNews<?> news, Arrival arrival) {
        if (newest.hasNewer(news)) {
            return Optional.empty();
        }
        Optional<String> problem = publish(encode(news, arrival));
        if (problem.isEmpty()) {
            newest.published(news);
        }
        return problem;
    }

    private Optional<String> publish(WireRecord record) {
        return switch (sink.accept(record)) {
            case Acceptance.Published published -> Optional.empty();
            case Acceptance.Spooled spooled -> Optional.empty();
            case Acceptance.Refused(String reason) -> Optional.of(reason);
        };
    }

    private WireRecord encode(InboundMessage message, Arrival arrival) {
        return codec.encode(
                EventType.INBOUND_MESSAGE,
                new Event<>(
                        message.id().toString(),
                        source(arrival),
                        arrival.at(),
                        message.conversation().value(),
                        null,
                        message));
    }

    private WireRecord encode(ReplyReceipt receipt, Arrival arrival) {
        return codec.encode(
                EventType.REPLY_RECEIPT,
                Event.of(source(arrival), arrival.at(), receipt.conversation().value(), receipt));
    }

    private <T> WireRecord encode(Reading.ShopNews<T> news, Arrival arrival) {
        return codec.encode(
                news.type(), new Event<>(news.eventId(), source(arrival), arrival.at(), news.key(), null, news.data()));
    }

    /** What was written from here stands in its ticket already. */
    private boolean isOwnEcho(InboundMessage message) {
        return message.author() == Author.SHOP
                && message.act() == MessageAct.NEW
                && echoes.isOurs(message.account(), message.externalId());
    }

    private InboundMessage withFiles(Reading.Message read, SocialPlatform platform, Connection connection) {
        return read.media().isEmpty()
                ? read.message()
                : MessageWithFiles.of(read.message(), media.fetch(read.media(), platform.media(), connection));
    }

    private static String source(Arrival arrival) {
        return "/ingest-social/" + arrival.account().id();
    }

    private static boolean needsOriginal(Reading reading) {
        return reading instanceof Reading.Message
                || reading instanceof Reading.Unreadable
                || reading instanceof Reading.ForAPerson;
    }
}
