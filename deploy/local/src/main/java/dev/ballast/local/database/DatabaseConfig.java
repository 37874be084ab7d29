package dev.ballast.local.database;

import java.nio.file.Path;

/**
 * Where PostgreSQL keeps its data and listens.
 *
 * @param port   0 takes a free one
 * @param synced false gives up safety against power loss for speed, for tests that check no durability
 */
public record DatabaseConfig(Path dataDir, int port, Path logFile, boolean synced) {}
