package dev.ballast.ticket.deadletter;

import dev.ballast.ticket.Problem;
import dev.ballast.ticket.security.AgentContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Buried records of every service to look at, replay or discard. */
@Path("/api/dead-letters")
class DeadLetterResource {

    private final Decisions decisions;

    DeadLetterResource(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The newest first, at most 200.
     *
     * @param state {@code waiting}, or {@code decided} for what somebody replayed or discarded
     */
    @GET
    public List<DeadLetterView> letters(@QueryParam("state") @DefaultValue("waiting") String state)
            throws SQLException {
        return state.equals("decided") ? decisions.decided() : decisions.waiting();
    }

    @POST
    @Path("/{id}/replay")
    public Response replay(@PathParam("id") UUID id, @Context SecurityContext who) throws SQLException {
        return answer(decisions.replay(id, AgentContext.of(who)));
    }

    @POST
    @Path("/{id}/discard")
    public Response discard(@PathParam("id") UUID id, @Context SecurityContext who) throws SQLException {
        return answer(decisions.discard(id, AgentContext.of(who)));
    }

    private static Response answer(Decisions.Outcome outcome) {
        return switch (outcome) {
            case Decisions.Outcome.Done() -> Response.noContent().build();
            case Decisions.Outcome.Gone() ->
                Problem.of(
                        Response.Status.NOT_FOUND, "There is no such dead letter, or somebody has decided about it.");
            case Decisions.Outcome.NotNow(String reason) -> Problem.of(Response.Status.SERVICE_UNAVAILABLE, reason);
        };
    }
}
