package dev.ballast.ingest.email.account;

/**
 * Trying again changes nothing until a person acts: the server or the token endpoint refuses the credentials, or the
 * server does not prove who it is.
 */
public final class NeedsReconnect extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason for the operator; no secret */
    public NeedsReconnect(String reason) {
        super(reason);
    }
}
