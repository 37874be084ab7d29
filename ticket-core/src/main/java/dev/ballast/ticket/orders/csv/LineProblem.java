package dev.ballast.ticket.orders.csv;

/** What was wrong, for the person who has the file open. @param line as a text editor counts them */
public record LineProblem(long line, String problem) {}
