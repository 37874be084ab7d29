package dev.ballast.ingest.email.account;

/** Where a grant outlives the process. */
@FunctionalInterface
public interface GrantStore {

    /**
     * Offers the refresh token that an endpoint handed out for {@code grant}.
     *
     * @return true when the account has it from now on, false when it keeps the one before
     */
    boolean keep(Credentials.OAuth grant, String refreshToken);
}
