package dev.ballast.ticket.security;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The request's agent, for resources: {@link #of}. */
public record AgentContext(Agent agent, boolean secure) implements SecurityContext {

    /** The agent whom the guard let in. */
    public static Agent of(SecurityContext context) {
        return context instanceof AgentContext known
                ? known.agent()
                : new Agent(
                        context.getUserPrincipal().getName(),
                        context.getUserPrincipal().getName());
    }

    @Override
    public Principal getUserPrincipal() {
        return agent::login;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return BASIC_AUTH;
    }
}
