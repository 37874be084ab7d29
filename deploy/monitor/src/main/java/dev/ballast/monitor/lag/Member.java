package dev.ballast.monitor.lag;

/** Who reads a partition. */
public record Member(String host, String consumerId, String clientId) {

    /** Nobody does. */
    public static final Member NOBODY = new Member("", "", "");
}
