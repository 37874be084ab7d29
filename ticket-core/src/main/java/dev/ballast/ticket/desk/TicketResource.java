package dev.ballast.ticket.desk;

import dev.ballast.ticket.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets to read. */
@Path("/api/tickets")
class TicketResource {

    private final TicketQueries queries;
    private final TicketFacets facets;
    private final TicketDetails details;

    TicketResource(TicketQueries queries, TicketFacets facets, TicketDetails details) {
        this.queries = queries;
        this.facets = facets;
        this.details = details;
    }

    @GET
    public TicketQueries.TicketPage list(
            @BeanParam TicketFilter filter,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit)
            throws SQLException {
        return queries.page(filter, TicketOrder.named(sort), cursor, limit);
    }

    @GET
    @Path("/facets")
    public TicketFacets.Facets facets(@BeanParam TicketFilter filter) throws SQLException {
        return facets.of(filter);
    }

    @GET
    @Path("/{id}")
    public Response detail(@PathParam("id") UUID id) throws SQLException {
        return details.find(id)
                .map(detail -> Response.ok(detail).build())
                .orElseGet(() -> Problem.of(Response.Status.NOT_FOUND, "There is no such ticket."));
    }
}
