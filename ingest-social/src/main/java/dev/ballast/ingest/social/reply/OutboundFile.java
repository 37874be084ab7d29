package dev.ballast.ingest.social.reply;

/** A file of a reply, read from the blob store. */
public record OutboundFile(String name, String contentType, byte[] content) {}
