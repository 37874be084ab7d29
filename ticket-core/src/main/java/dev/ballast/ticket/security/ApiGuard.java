package dev.ballast.ticket.security;

import dev.ballast.ticket.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Lets nothing under {@code /api} through but {@code /api/session} unless an agent is known. */
@Provider
@Priority(Priorities.AUTHENTICATION)
class ApiGuard implements ContainerRequestFilter {

    private static final String BASIC = "Basic ";

    private final SessionCookie sessions;
    private final BasicLogIn basic;
    private final Agents agents;

    ApiGuard(SessionCookie sessions, BasicLogIn basic, Agents agents) {
        this.sessions = sessions;
        this.basic = basic;
        this.agents = agents;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String inside = path.startsWith("/") ? path : "/" + path;
        if (!inside.startsWith("/api/") || inside.equals("/api/session")) {
            return;
        }
        Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        Optional<Agent> agent = cookie == null
                ? Optional.empty()
                : sessions.login(cookie.getValue()).flatMap(agents::find);
        if (agent.isEmpty()) {
            agent = basic(request);
        }
        if (agent.isPresent()) {
            request.setSecurityContext(
                    new AgentContext(agent.get(), request.getSecurityContext().isSecure()));
        } else {
            request.abortWith(unknown(request));
        }
    }

    private Optional<Agent> basic(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            String credentials = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = credentials.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : basic.logIn(credentials.substring(0, colon), credentials.substring(colon + 1))
                            .agent();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The desk shows its own log-in form; only other clients are asked for Basic, which makes browsers pop up theirs. */
    private static Response unknown(ContainerRequestContext request) {
        Response problem = Problem.of(Response.Status.UNAUTHORIZED, "Log in first.");
        return request.getHeaderString("X-Requested-With") != null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ballast\", charset=\"UTF-8\"")
                        .build();
    }
}
