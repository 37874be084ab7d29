package dev.ballast.testkit.platform;

/** A reply as it reached the platform. @param externalId what the platform named it */
public record TakenReply(String recipient, String text, String externalId) {}
