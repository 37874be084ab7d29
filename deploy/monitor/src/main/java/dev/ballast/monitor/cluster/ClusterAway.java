package dev.ballast.monitor.cluster;

/** The broker does not answer, or not with what was asked; the next look may succeed. */
public final class ClusterAway extends Exception {

    public ClusterAway(String message, Throwable cause) {
        super(message, cause);
    }
}
