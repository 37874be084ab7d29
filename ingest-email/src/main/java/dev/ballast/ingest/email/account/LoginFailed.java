package dev.ballast.ingest.email.account;

/** The server, or the token endpoint, refuses the credentials: trying again changes nothing until a person acts. */
public final class LoginFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason for the operator; no secret */
    public LoginFailed(String reason) {
        super(reason);
    }
}
