package dev.ballast.ticket.handling;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.Problem;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.security.AgentContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Which messages are one problem. Each answer names what to undo; no customer hears of any of this. */
@Path("/api/tickets/{id}")
class RegroupingResource {

    private static final int MAX_MESSAGES = 500;

    private final Regroupings regroupings;

    RegroupingResource(Regroupings regroupings) {
        this.regroupings = regroupings;
    }

    record Other(@NotNull UUID ticket) {}

    record Some(@NotEmpty @Size(max = MAX_MESSAGES) List<@NotNull UUID> messages) {}

    record SomeTo(
            @NotEmpty @Size(max = MAX_MESSAGES) List<@NotNull UUID> messages,
            @NotNull UUID ticket) {}

    @POST
    @Path("/merge")
    public Response merge(@PathParam("id") UUID id, @Valid @NotNull Other into, @Context SecurityContext who)
            throws SQLException {
        return Answers.of(regroupings.merge(new TicketId(id), new TicketId(into.ticket()), agent(who)));
    }

    @POST
    @Path("/unmerge")
    public Response unmerge(@PathParam("id") UUID id, @Context SecurityContext who) throws SQLException {
        return Answers.of(regroupings.unmerge(new TicketId(id), agent(who)));
    }

    /** Answers with the new ticket. */
    @POST
    @Path("/split")
    public Response split(@PathParam("id") UUID id, @Valid @NotNull Some some, @Context SecurityContext who)
            throws SQLException {
        return Answers.of(regroupings.split(new TicketId(id), some.messages(), agent(who)));
    }

    @POST
    @Path("/move")
    public Response move(@PathParam("id") UUID id, @Valid @NotNull SomeTo some, @Context SecurityContext who)
            throws SQLException {
        return Answers.of(regroupings.move(new TicketId(id), some.messages(), new TicketId(some.ticket()), agent(who)));
    }

    /** Answers with the ticket that went into the other. */
    @POST
    @Path("/suggestions/{other}/accept")
    public Response accept(@PathParam("id") UUID id, @PathParam("other") UUID other, @Context SecurityContext who)
            throws SQLException {
        return Answers.of(regroupings.accept(new TicketId(id), new TicketId(other), agent(who)));
    }

    @POST
    @Path("/suggestions/{other}/dismiss")
    public Response dismiss(@PathParam("id") UUID id, @PathParam("other") UUID other, @Context SecurityContext who)
            throws SQLException {
        return decided(regroupings.dismiss(new TicketId(id), new TicketId(other), agent(who)));
    }

    /** Takes a dismissal back. */
    @POST
    @Path("/suggestions/{other}/reconsider")
    public Response reconsider(@PathParam("id") UUID id, @PathParam("other") UUID other) throws SQLException {
        return decided(regroupings.reconsider(new TicketId(id), new TicketId(other)));
    }

    private static Response decided(boolean found) {
        return found
                ? Response.noContent().build()
                : Problem.of(Response.Status.CONFLICT, "There is no such suggestion to decide about.");
    }

    private static Agent agent(SecurityContext who) {
        return AgentContext.of(who);
    }
}
