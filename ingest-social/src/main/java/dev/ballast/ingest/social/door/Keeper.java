package dev.ballast.ingest.social.door;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ingest.kit.publish.PublishFailed;
import dev.ballast.ingest.kit.spool.Acceptance;
import dev.ballast.ingest.social.order.OrderKeeper;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.OrderPart;
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
    private final OrderKeeper orders;

    public Keeper(RecordSink sink, DeadLetters deadLetters, BlobStore blobs, MediaKeeper media, OrderKeeper orders) {
        this.sink = sink;
        this.deadLetters = deadLetters;
        this.blobs = blobs;
        this.media = media;
        this.orders = orders;
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
            case Reading.Order(ShopOrder order, String event) ->
                orders.whole(
                        order,
                        arrival,
                        platform.parser(),
                        next -> carryOut(next, order.id(), event, platform, arrival));
            case Reading.PartOfOrder(OrderPart part) ->
                orders.part(part, next -> carryOut(next, part.orderId(), arrival.rawSha256(), platform, arrival));
            case Reading.NotAMessage other -> Optional.empty();
            case Reading.Unreadable(String reason) -> {
                deadLetters.keepUnreadable(reason, platform.path(), arrival);
                yield Optional.empty();
            }
        };
    }

    private Optional<String> carryOut(
            OrderKeeper.Decision decision, String orderId, String event, SocialPlatform platform, Arrival arrival)
            throws PublishFailed {
        return switch (decision) {
            case OrderKeeper.Decision.Write(ShopOrder order) -> publish(encode(order, event, arrival));
            case OrderKeeper.Decision.Stale stale -> Optional.empty();
            case OrderKeeper.Decision.Wait wait -> {
                deadLetters.keepWaiting(orderId, platform.path(), arrival);
                yield Optional.empty();
            }
            case OrderKeeper.Decision.Later later -> Optional.of("the broker is away");
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

    private WireRecord encode(ShopOrder order, String event, Arrival arrival) {
        return codec.encode(
                EventType.SHOP_ORDER, new Event<>(event, source(arrival), arrival.at(), order.id(), null, order));
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
