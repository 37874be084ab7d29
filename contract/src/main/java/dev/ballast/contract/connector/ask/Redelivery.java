package dev.ballast.contract.connector.ask;

import java.util.Map;

/**
 * A platform's delivery to read once more, which could not be read when it came.
 *
 * @param platform as in the webhook's address
 * @param headers  those that its reading depends on
 */
public record Redelivery(String platform, String account, Map<String, String> headers, byte[] body) {

    /** Where the connector takes the {@link SealedRequest}, as a POST. */
    public static final String PATH = "/connector/redelivery";

    public Redelivery {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "Redelivery[" + platform + "/" + account + "]";
    }
}
