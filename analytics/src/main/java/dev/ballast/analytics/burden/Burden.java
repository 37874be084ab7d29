package dev.ballast.analytics.burden;

import java.util.List;

/** How the load develops, oldest bucket first. */
public record Burden(List<Row> rows) {

    /**
     * @param bucket        2026-11-23, 2026-W48 or 2026-11
     * @param opened        tickets that came in
     * @param resolved      tickets that were settled, whenever they came
     * @param backlog       tickets open at the end of the bucket
     * @param effortSeconds agents' time on the tickets that came in
     */
    public record Row(String bucket, long opened, long resolved, long backlog, long messages, long effortSeconds) {}
}
