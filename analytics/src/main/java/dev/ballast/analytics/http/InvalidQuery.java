package dev.ballast.analytics.http;

/** A query parameter that makes no sense; the message names it and says what would. */
public final class InvalidQuery extends RuntimeException {

    private final String parameter;

    public InvalidQuery(String parameter, String value, String expected) {
        super("%s: '%s' (expected: %s)".formatted(parameter, value, expected));
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
