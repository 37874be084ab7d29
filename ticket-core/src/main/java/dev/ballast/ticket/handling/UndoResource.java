package dev.ballast.ticket.handling;

import dev.ballast.ticket.security.AgentContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.SQLException;
import java.util.UUID;

/** Takes a merge, a split or a move back. */
@Path("/api/regroupings/{id}/undo")
class UndoResource {

    private final Regroupings regroupings;

    UndoResource(Regroupings regroupings) {
        this.regroupings = regroupings;
    }

    @POST
    public Response undo(@PathParam("id") UUID regrouping, @Context SecurityContext who) throws SQLException {
        return Answers.of(regroupings.undo(regrouping, AgentContext.of(who)));
    }
}
