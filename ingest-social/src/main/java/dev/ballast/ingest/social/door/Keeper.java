package dev.ballast.ingest.social.door;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ingest.kit.publish.PublishFailed;
import dev.ballast.ingest.kit.spool.Acceptance;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.SocialPlatform;
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

    public Keeper(RecordSink sink, DeadLetters deadLetters, BlobStore blobs, MediaKeeper media) {
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
            case Reading.Message message -> publish(encode(withFiles(message, platform, connection), arrival));
            case Reading.Order order -> publish(encode(order, arrival));
            case Reading.PartOfOrder part -> Optional.empty();
            case Reading.NotAMessage other -> Optional.empty();
            case Reading.Unreadable(String reason) -> {
                deadLetters.keep(
                        Topic.INBOUND_MESSAGE, arrival.account().id().value(), reason, platform.path(), arrival);
                yield Optional.empty();
            }
        };
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

    private WireRecord encode(Reading.Order order, Arrival arrival) {
        return codec.encode(
                EventType.SHOP_ORDER,
                new Event<>(
                        order.eventId(),
                        source(arrival),
                        arrival.at(),
                        order.order().id(),
                        null,
                        order.order()));
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
        return reading instanceof Reading.Message || reading instanceof Reading.Unreadable;
    }
}
