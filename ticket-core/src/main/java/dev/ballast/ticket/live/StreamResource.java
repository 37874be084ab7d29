package dev.ballast.ticket.live;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Events named {@code ticket}, each a list item as it is now. */
@Path("/api/stream")
class StreamResource {

    private final LiveTickets live;

    StreamResource(LiveTickets live) {
        this.live = live;
    }

    /** Stays open. The first comment tells proxies and browsers that the stream has begun. */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void stream(@Context SseEventSink sink, @Context Sse sse) {
        if (live.join(sink, sse)) {
            sink.send(sse.newEventBuilder().comment("live").build());
        } else {
            sink.close();
        }
    }
}
