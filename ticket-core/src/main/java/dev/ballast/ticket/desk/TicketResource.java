package dev.ballast.ticket.desk;

import dev.ballast.ticket.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets to read. */
@Path("/api/tickets")
class TicketResource {

    private final TicketQueries queries;
    private final TicketDetails details;

    TicketResource(TicketQueries queries, TicketDetails details) {
        this.queries = queries;
        this.details = details;
    }

    @GET
    public TicketQueries.TicketPage list(
            @BeanParam TicketFilter filter,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return queries.page(filter, TicketOrder.named(sort), cursor, limit);
    }

    @GET
    @Path("/facets")
    public TicketQueries.Facets facets(@BeanParam TicketFilter filter) {
        return queries.facets(filter);
    }

    @GET
    @Path("/{id}")
    public Response detail(@PathParam("id") UUID id) {
        return details.find(id)
                .map(detail -> Response.ok(detail).build())
                .orElseGet(() -> Problem.of(Response.Status.NOT_FOUND, "There is no such ticket."));
    }
}
