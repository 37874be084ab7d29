package dev.ballast.monitor.cluster;

import java.util.concurrent.ExecutionException;

/** The broker does not answer, or not with what was asked; the next look may succeed. */
public final class ClusterAway extends Exception {

    public ClusterAway(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the broker's own refusal is of that kind. */
    boolean isBecauseOf(Class<? extends Exception> kind) {
        return getCause() instanceof ExecutionException refused && kind.isInstance(refused.getCause());
    }
}
