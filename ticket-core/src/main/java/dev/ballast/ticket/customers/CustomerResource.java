package dev.ballast.ticket.customers;

import dev.ballast.ticket.Problem;
import dev.ballast.ticket.security.AgentContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People: who they are, by what they are known, and an agent's word about it. */
@Path("/api/customers/{id}")
class CustomerResource {

    private final People people;

    CustomerResource(People people) {
        this.people = people;
    }

    /** @param reason in the agent's words */
    record Same(
            @NotNull UUID customer,
            @Nullable @Size(max = 500) String reason) {}

    record Other(@NotNull UUID customer) {}

    /** @param customer any of the person's ways */
    @GET
    public Response view(@PathParam("id") UUID customer) throws SQLException {
        return people.find(customer)
                .map(view -> Response.ok(view).build())
                .orElseGet(() -> Problem.of(Response.Status.NOT_FOUND, "There is no such customer."));
    }

    @POST
    @Path("/link")
    public Response link(@PathParam("id") UUID id, @Valid @NotNull Same same, @Context SecurityContext who)
            throws SQLException {
        String reason = same.reason() == null || same.reason().isBlank() ? "agent" : same.reason();
        return answer(
                people.link(CustomerPair.of(id, same.customer()), reason, AgentContext.of(who)),
                "One of them does not exist, or they are linked already.");
    }

    /** Takes the link between just these two back; what other links say stays. */
    @POST
    @Path("/unlink")
    public Response unlink(@PathParam("id") UUID id, @Valid @NotNull Other other, @Context SecurityContext who)
            throws SQLException {
        return answer(
                people.unlink(CustomerPair.of(id, other.customer()), AgentContext.of(who)),
                "No link says that these two are one person.");
    }

    private static Response answer(boolean done, String otherwise) {
        return done ? Response.noContent().build() : Problem.of(Response.Status.CONFLICT, otherwise);
    }
}
