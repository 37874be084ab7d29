package dev.ballast.ingest.kit.wiring;

/** {@code BALLAST_SECRET_KEY}. */
public record SecretKey(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
