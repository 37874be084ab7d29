package dev.ballast.ticket.learning;

import dev.ballast.ticket.Problem;
import dev.ballast.ticket.security.AgentContext;
import dev.ballast.ticket.store.Transactions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the model in use would say of past tickets, to be applied or dropped after looking. */
@Path("/api/learning/reclassifications")
class ReclassificationResource {

    private static final int SHOWN = 10;
    private static final int CHANGES_SHOWN = 500;

    private final Reclassifying reclassifying;
    private final Transactions transactions;

    ReclassificationResource(Reclassifying reclassifying, Transactions transactions) {
        this.reclassifying = reclassifying;
        this.transactions = transactions;
    }

    /** @param days since a ticket's last message */
    record Wish(@Min(1) @Max(3_650) int days) {}

    /** @param changes the surest first; at most 500 of them */
    record Difference(ReclassificationRows.View reclassification, List<ReclassificationRows.ChangeView> changes) {}

    @GET
    public List<ReclassificationRows.View> newest() throws SQLException {
        return transactions.commit(connection -> ReclassificationRows.views(connection, null, SHOWN));
    }

    @POST
    public Response preview(@Valid @NotNull Wish wish, @Context SecurityContext who) throws SQLException {
        return one(reclassifying.preview(wish.days(), AgentContext.of(who)));
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") UUID id) throws SQLException {
        Optional<Difference> found = transactions.commit(connection -> {
            List<ReclassificationRows.View> views = ReclassificationRows.views(connection, id, 1);
            return views.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Difference(
                            views.getFirst(), ReclassificationRows.changes(connection, id, CHANGES_SHOWN)));
        });
        return found.map(difference -> Response.ok(difference).build())
                .orElseGet(() -> Problem.of(Response.Status.NOT_FOUND, "There is no such reclassification."));
    }

    @POST
    @Path("/{id}/apply")
    public Response apply(@PathParam("id") UUID id, @Context SecurityContext who) throws SQLException {
        return switch (reclassifying.apply(id, AgentContext.of(who))) {
            case Reclassifying.Applied.Done(int tickets) ->
                Response.ok(Map.of("applied", tickets)).build();
            case Reclassifying.Applied.Decided() -> decided();
            case Reclassifying.Applied.Outdated() ->
                Problem.of(
                        Response.Status.CONFLICT,
                        "The model has learned more since; look at the difference again before you apply it.");
        };
    }

    @POST
    @Path("/{id}/drop")
    public Response drop(@PathParam("id") UUID id, @Context SecurityContext who) throws SQLException {
        return reclassifying.drop(id, AgentContext.of(who))
                ? Response.noContent().build()
                : decided();
    }

    private static Response decided() {
        return Problem.of(Response.Status.CONFLICT, "There is no such reclassification, or it was decided before.");
    }
}
