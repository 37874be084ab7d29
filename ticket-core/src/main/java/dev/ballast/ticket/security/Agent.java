package dev.ballast.ticket.security;

/** Who is logged in. @param name under which replies go out */
public record Agent(String login, String name) {}
