package dev.ballast.ingest.kit.wiring;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** For a connector with a spool. */
public interface SpoolConfig {

    Limits spool();

    /** What keeps records while the broker is away. */
    interface Limits {

        /** On a disk that survives a restart; replicas of one machine may share it. */
        Path dir();

        /** When it holds that many bytes, callers are asked to come back (503). */
        @WithDefault("268435456")
        long maxBytes();

        /** They are asked as well when the disk has less left: broker and database often share it. */
        @WithDefault("268435456")
        long minFreeBytes();
    }
}
