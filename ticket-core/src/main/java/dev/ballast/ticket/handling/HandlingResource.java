package dev.ballast.ticket.handling;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.Problem;
import dev.ballast.ticket.model.Resolution;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.security.AgentContext;
import dev.ballast.ticket.triage.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets to change. */
@Path("/api/tickets/{id}")
class HandlingResource {

    private static final int MAX_TEXT = 50_000;
    private static final int MAX_FILES = 10;

    private final TicketDesk desk;
    private final Replies replies;

    HandlingResource(TicketDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    record Text(@NotBlank @Size(max = MAX_TEXT) String text) {}

    /**
     * @param message     to answer; left out, the newest. Its writer gets the answer, on the channel they wrote by
     * @param attachments as {@code /api/files} gave them; may be left out
     */
    record Reply(
            @NotBlank @Size(max = MAX_TEXT) String text,
            @Nullable UUID message,
            @Size(max = MAX_FILES) @Nullable List<Attachment> attachments) {

        Replies.Words words() {
            return new Replies.Words(text, attachments == null ? List.of() : attachments);
        }
    }

    /** @param type may be left out where the ticket has one */
    record Settlement(@NotBlank String resolution, @Nullable String type) {}

    record Effort(@Min(-86_400) @Max(86_400) long seconds) {}

    @PATCH
    public Response change(@PathParam("id") UUID id, @Valid @NotNull Changes changes, @Context SecurityContext who)
            throws SQLException {
        List<Command> commands = changes.commands();
        return commands.isEmpty()
                ? Problem.of(Response.Status.BAD_REQUEST, "Nothing to change was given.")
                : Answers.of(desk.change(new TicketId(id), changes.version(), agent(who), commands));
    }

    @POST
    @Path("/replies")
    public Response reply(@PathParam("id") UUID id, @Valid @NotNull Reply reply, @Context SecurityContext who)
            throws SQLException, IOException {
        return Answers.of(replies.reply(new TicketId(id), agent(who), reply.words(), reply.message()));
    }

    @POST
    @Path("/notes")
    public Response note(@PathParam("id") UUID id, @Valid @NotNull Text text, @Context SecurityContext who)
            throws SQLException {
        return Answers.of(replies.note(new TicketId(id), agent(who), text.text()));
    }

    @POST
    @Path("/resolve")
    public Response resolve(
            @PathParam("id") UUID id, @Valid @NotNull Settlement settlement, @Context SecurityContext who)
            throws SQLException {
        List<Command> commands = new ArrayList<>();
        if (settlement.type() != null && !settlement.type().isBlank()) {
            commands.add(Changes.toType(new ProblemType(settlement.type())));
        }
        Resolution resolution = new Resolution(settlement.resolution());
        commands.add(new Command((ticket, story, now) -> ticket.resolve(resolution, now), resolution.code()));
        return Answers.of(desk.change(new TicketId(id), null, agent(who), commands));
    }

    @POST
    @Path("/reopen")
    public Response reopen(@PathParam("id") UUID id, @Context SecurityContext who) throws SQLException {
        return Answers.of(desk.change(
                new TicketId(id),
                null,
                agent(who),
                List.of(new Command((ticket, story, now) -> ticket.reopen(now), null))));
    }

    @POST
    @Path("/time")
    public Response time(@PathParam("id") UUID id, @Valid @NotNull Effort effort, @Context SecurityContext who)
            throws SQLException {
        return Answers.of(desk.change(
                new TicketId(id),
                null,
                agent(who),
                List.of(new Command(
                        (ticket, story, now) -> ticket.spent(effort.seconds(), now),
                        Long.toString(effort.seconds())))));
    }

    private static Agent agent(SecurityContext who) {
        return AgentContext.of(who);
    }
}
