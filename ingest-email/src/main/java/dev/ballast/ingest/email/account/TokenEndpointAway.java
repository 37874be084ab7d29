package dev.ballast.ingest.email.account;

import java.io.IOException;

/** The token endpoint did not answer, or not with a token; it says nothing about the grant. */
public final class TokenEndpointAway extends IOException {

    private static final long serialVersionUID = 1L;

    TokenEndpointAway(String host, String what) {
        super("the token endpoint %s %s".formatted(host, what));
    }
}
