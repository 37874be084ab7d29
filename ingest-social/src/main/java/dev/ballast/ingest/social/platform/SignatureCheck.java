package dev.ballast.ingest.social.platform;

import java.time.Instant;

/** Decides whether the platform itself sent a delivery, before anything in it is read. Fails closed. */
@FunctionalInterface
public interface SignatureCheck {
    Verdict check(Delivery delivery, Connection connection, Instant now);
}
