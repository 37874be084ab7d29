package dev.ballast.monitor.quiet;

import java.time.Instant;

/**
 * An account that usually gets messages gets none.
 *
 * @param since    its last message
 * @param expected messages that should have come since
 */
public record Quiet(Instant since, double expected) {}
