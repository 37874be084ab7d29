package dev.ballast.analytics;

import dev.ballast.contract.Event;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.ticket.TicketChanged;
import dev.ballast.contract.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A ticket of a test, changed step by step; each step is the next version. */
public record TicketFixture(
        TicketId id,
        long version,
        String type,
        String product,
        Channel channel,
        int messages,
        TicketId mergedInto,
        Instant openedAt,
        long effortSeconds,
        Instant resolvedAt) {

    public static final Instant OPENED = Instant.parse("2026-11-05T10:00:00Z");

    public static TicketFixture open(String type, String product) {
        return new TicketFixture(
                new TicketId(UUID.randomUUID()), 1, type, product, Channel.EMAIL, 1, null, OPENED, 0, null);
    }

    public TicketFixture openedAt(Instant at) {
        return new TicketFixture(
                id, version, type, product, channel, messages, mergedInto, at, effortSeconds, resolvedAt);
    }

    public TicketFixture through(Channel other) {
        return new TicketFixture(
                id, version, type, product, other, messages, mergedInto, openedAt, effortSeconds, resolvedAt);
    }

    public TicketFixture retyped(String other) {
        return new TicketFixture(
                id, version + 1, other, product, channel, messages, mergedInto, openedAt, effortSeconds, resolvedAt);
    }

    public TicketFixture about(String other) {
        return new TicketFixture(
                id, version + 1, type, other, channel, messages, mergedInto, openedAt, effortSeconds, resolvedAt);
    }

    public TicketFixture answeredWith(int more) {
        return new TicketFixture(
                id,
                version + 1,
                type,
                product,
                channel,
                messages + more,
                mergedInto,
                openedAt,
                effortSeconds,
                resolvedAt);
    }

    public TicketFixture merged(TicketId into) {
        return new TicketFixture(
                id, version + 1, type, product, channel, messages, into, openedAt, effortSeconds, resolvedAt);
    }

    public TicketFixture resolved(Instant at, long effort) {
        return new TicketFixture(id, version + 1, type, product, channel, messages, mergedInto, openedAt, effort, at);
    }

    public TicketChanged state() {
        return new TicketChanged(
                id,
                Math.abs(id.value().getLeastSignificantBits() % 100_000),
                version,
                new TicketChanged.Change("message-added", null, "system"),
                resolvedAt == null ? "open" : "resolved",
                type,
                List.of(),
                0.9,
                List.of(),
                List.of(channel),
                product,
                null,
                null,
                "en",
                null,
                null,
                null,
                null,
                resolvedAt == null ? null : "refunded",
                messages,
                0,
                effortSeconds,
                mergedInto,
                openedAt,
                openedAt,
                null,
                resolvedAt,
                openedAt.plusSeconds(version));
    }

    public Event<TicketChanged> event() {
        return Event.of("/ticket-core", openedAt, id.toString(), state());
    }
}
