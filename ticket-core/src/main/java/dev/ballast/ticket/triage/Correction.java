package dev.ballast.ticket.triage;

/** An agent's word on the kind of a message. */
public record Correction(String text, ProblemType type) {}
