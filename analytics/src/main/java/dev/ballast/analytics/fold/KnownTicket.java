package dev.ballast.analytics.fold;

/** What the counters already hold of a ticket: the version seen last and what it put in then. */
public record KnownTicket(long version, Contribution contribution) {}
