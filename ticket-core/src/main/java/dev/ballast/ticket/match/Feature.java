package dev.ballast.ticket.match;

/** One observation that counted. @param value before weighting @param weight added to the score's log-odds in total */
public record Feature(String name, double value, double weight, String words) {}
