package dev.ballast.ticket.deadletter;

import dev.ballast.ticket.Problem;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.security.AgentContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Buried records to look at, replay or discard. Their content is not shown: it is whatever somebody sent. */
@Path("/api/dead-letters")
class DeadLetterResource {

    private static final int SHOWN = 200;

    private final DeadLetters deadLetters;
    private final InstantSource clock;

    DeadLetterResource(DeadLetters deadLetters, InstantSource clock) {
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /** @param size of the value in bytes; null where there was none */
    record DeadLetterView(
            UUID id,
            String topic,
            int partition,
            long offset,
            String reason,
            String cause,
            int attempts,
            Instant at,
            @Nullable Integer size) {}

    @GET
    @Transactional
    public List<DeadLetterView> waiting() {
        return DeadLetterEntity.<DeadLetterEntity>find("state = ?1 order by buriedAt desc", DeadLetterEntity.WAITING)
                .page(0, SHOWN)
                .stream()
                .map(letter -> new DeadLetterView(
                        letter.id,
                        letter.topic,
                        letter.partition,
                        letter.offset,
                        letter.reason,
                        letter.cause,
                        letter.attempts,
                        letter.buriedAt,
                        letter.value == null ? null : letter.value.length))
                .toList();
    }

    /**
     * Puts the record on its topic once more, key and headers as they were. Sent before it is marked: a crash in between
     * leaves it to be replayed again, which intake recognizes as a redelivery.
     */
    @POST
    @Path("/{id}/replay")
    public Response replay(@PathParam("id") UUID id, @Context SecurityContext who) throws InterruptedException {
        DeadLetterEntity letter = QuarkusTransaction.requiringNew().call(() -> DeadLetterEntity.findById(id));
        if (letter == null || !letter.state.equals(DeadLetterEntity.WAITING)) {
            return gone();
        }
        if (!deadLetters.replay(letter)) {
            return Problem.of(Response.Status.SERVICE_UNAVAILABLE, "The broker does not take it now; try again later.");
        }
        return decide(id, "replayed", AgentContext.of(who));
    }

    @POST
    @Path("/{id}/discard")
    public Response discard(@PathParam("id") UUID id, @Context SecurityContext who) {
        return decide(id, "discarded", AgentContext.of(who));
    }

    private Response decide(UUID id, String state, Agent agent) {
        int decided = QuarkusTransaction.requiringNew()
                .call(() -> DeadLetterEntity.update(
                        "state = ?1, decidedBy = ?2, decidedAt = ?3 where id = ?4 and state = ?5",
                        state,
                        agent.login(),
                        clock.instant(),
                        id,
                        DeadLetterEntity.WAITING));
        return decided == 0 ? gone() : Response.noContent().build();
    }

    private static Response gone() {
        return Problem.of(Response.Status.NOT_FOUND, "There is no such dead letter, or somebody has decided about it.");
    }
}
