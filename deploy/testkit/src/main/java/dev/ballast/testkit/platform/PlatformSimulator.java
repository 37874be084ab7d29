package dev.ballast.testkit.platform;

import java.util.List;

/** Stands in for a platform: it answers its API, and takes what the shop replies. */
public interface PlatformSimulator extends AutoCloseable {

    ApiServer api();

    /** Oldest first. */
    default List<TakenReply> replies() {
        return api().taken();
    }

    @Override
    default void close() {
        api().close();
    }
}
