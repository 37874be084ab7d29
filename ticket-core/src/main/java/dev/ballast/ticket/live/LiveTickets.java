package dev.ballast.ticket.live;

import dev.ballast.contract.Topic;
import dev.ballast.ticket.desk.TicketItem;
import dev.ballast.ticket.desk.TicketQueries;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells every open desk which tickets changed. The stream topic says which, the database how they look now, so a burst
 * of changes of one ticket is one event. What a desk misses while it is cut off it fetches when it is back.
 */
@ApplicationScoped
class LiveTickets {

    private static final Logger LOG = Logger.getLogger(LiveTickets.class);

    /** More desks than a small shop has agents; beyond, a desk polls. */
    private static final int MAX_DESKS = 200;

    /** Of one poll: a larger burst is a replay, which no eye follows; the desk reloads. */
    private static final int MAX_TOLD = 500;

    private final TicketQueries queries;
    private final String bootstrapServers;
    private final Set<Desk> desks = ConcurrentHashMap.newKeySet();
    private @Nullable TopicTail tail;

    LiveTickets(TicketQueries queries, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.queries = queries;
        this.bootstrapServers = bootstrapServers;
    }

    private record Desk(SseEventSink sink, Sse sse) {}

    void start(@Observes StartupEvent started) {
        tail = new TopicTail(bootstrapServers, Topic.TICKET_STREAM, TopicTail.From.END, this::tell);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (tail != null) {
            tail.close();
        }
        desks.forEach(desk -> desk.sink().close());
    }

    /** @return false where there are too many already */
    boolean join(SseEventSink sink, Sse sse) {
        desks.removeIf(desk -> desk.sink().isClosed());
        if (desks.size() >= MAX_DESKS) {
            return false;
        }
        desks.add(new Desk(sink, sse));
        return true;
    }

    private void tell(ConsumerRecords<String, byte[]> records) {
        desks.removeIf(desk -> desk.sink().isClosed());
        if (desks.isEmpty()) {
            return;
        }
        Set<UUID> changed = StreamSupport.stream(records.spliterator(), false)
                .filter(record -> record.key() != null && record.value() != null)
                .map(record -> UUID.fromString(record.key()))
                .limit(MAX_TOLD)
                .collect(Collectors.toSet());
        try {
            queries.byIds(changed).forEach(this::send);
        } catch (SQLException | RuntimeException e) {
            // The desks are behind by these events until their next change or reload; nothing durable depends on them.
            LOG.warnf("%d changes were not told live: %s", changed.size(), e.getMessage());
        }
    }

    private void send(TicketItem item) {
        for (Desk desk : desks) {
            OutboundSseEvent event = desk.sse()
                    .newEventBuilder()
                    .name("ticket")
                    .data(TicketItem.class, item)
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .build();
            desk.sink().send(event).exceptionally(gone -> {
                desks.remove(desk);
                return null;
            });
        }
    }
}
