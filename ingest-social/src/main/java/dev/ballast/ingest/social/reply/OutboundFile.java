package dev.ballast.ingest.social.reply;

/** A file of a reply, read from the blob store. */
public record OutboundFile(String name, String contentType, String sha256, byte[] content) {
    /** {@code image}, {@code video}, {@code audio}, or {@code other} when it is none of these. */
    public String kind(String other) {
        int slash = contentType.indexOf('/');
        String kind = slash < 0 ? "" : contentType.substring(0, slash);
        return kind.equals("image") || kind.equals("video") || kind.equals("audio") ? kind : other;
    }
}
