package dev.ballast.ingest.email.smtp;

/** A reply that cannot become a mail, whoever tries: a line break in a header, no address, a missing file. */
final class RefusedReply extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedReply(String reason) {
        super(reason);
    }
}
