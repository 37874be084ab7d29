package dev.ballast.ticket.handling;

import dev.ballast.ticket.Problem;
import dev.ballast.ticket.model.Ticket;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Results as the API gives them. */
final class Answers {

    private Answers() {}

    /**
     * @param version    of the ticket now
     * @param regrouping to undo, where messages were regrouped
     */
    record Changed(
            UUID id,
            long number,
            long version,
            String status,
            @Nullable UUID regrouping) {}

    static Response of(Result result) {
        return switch (result) {
            case Result.Done(var ticket) -> changed(ticket, null);
            case Result.Regrouped(var ticket, var regrouping) -> changed(ticket, regrouping);
            case Result.NotFound() -> Problem.of(Response.Status.NOT_FOUND, "There is no such ticket.");
            case Result.Refused(var reason) -> Problem.of(Response.Status.CONFLICT, reason);
            case Result.Stale(var version) ->
                Problem.of(
                        Response.Status.PRECONDITION_FAILED,
                        "Somebody changed the ticket meanwhile; it is at version " + version + " now.");
        };
    }

    private static Response changed(Ticket ticket, @Nullable UUID regrouping) {
        return Response.ok(new Changed(
                        ticket.id().value(),
                        ticket.number(),
                        ticket.version(),
                        ticket.state().code(),
                        regrouping))
                .build();
    }
}
