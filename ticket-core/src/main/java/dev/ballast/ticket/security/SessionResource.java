package dev.ballast.ticket.security;

import dev.ballast.ticket.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Log-in, who am I, log-out. */
@Path("/api/session")
class SessionResource {

    private final BasicLogIn logIn;
    private final SessionCookie sessions;
    private final Agents agents;

    SessionResource(BasicLogIn logIn, SessionCookie sessions, Agents agents) {
        this.logIn = logIn;
        this.sessions = sessions;
        this.agents = agents;
    }

    record Credentials(
            @NotBlank @Size(max = 100) String login,
            @NotBlank @Size(max = 200) String password) {}

    @GET
    public Response whoAmI(@CookieParam(SessionCookie.NAME) @Nullable String cookie) {
        Optional<Agent> agent =
                cookie == null ? Optional.empty() : sessions.login(cookie).flatMap(agents::find);
        return agent.map(known -> Response.ok(known).build())
                .orElseGet(() -> Problem.of(Response.Status.UNAUTHORIZED, "Nobody is logged in."));
    }

    @POST
    public Response logIn(@NotNull @Valid Credentials credentials) {
        BasicLogIn.Result result = logIn.logIn(credentials.login(), credentials.password());
        if (result.pause().isPresent()) {
            long seconds = Math.max(1, result.pause().get().toSeconds());
            return Response.fromResponse(Problem.of(
                            Response.Status.TOO_MANY_REQUESTS, "Too many failed tries; wait " + seconds + " seconds."))
                    .header("Retry-After", seconds)
                    .build();
        }
        return result.agent()
                .map(agent ->
                        Response.ok(agent).cookie(sessions.issue(agent.login())).build())
                .orElseGet(() -> Problem.of(Response.Status.UNAUTHORIZED, "Login or password is wrong."));
    }

    @DELETE
    public Response logOut() {
        return Response.noContent().cookie(sessions.end()).build();
    }
}
