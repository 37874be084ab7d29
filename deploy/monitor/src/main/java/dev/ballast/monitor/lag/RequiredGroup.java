package dev.ballast.monitor.lag;

/** A consumer group that has to read a topic. */
public record RequiredGroup(String group, String topic) {

    /** @param text {@code group:topic} */
    public static RequiredGroup parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException(
                    "ballast.monitor.required-groups: '%s' (expected: group:topic)".formatted(text));
        }
        return new RequiredGroup(
                text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }
}
