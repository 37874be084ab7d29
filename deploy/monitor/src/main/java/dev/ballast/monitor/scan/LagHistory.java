package dev.ballast.monitor.scan;

import dev.ballast.monitor.cluster.OldestRecords;
import dev.ballast.monitor.lag.CommitWindow;
import dev.ballast.monitor.lag.GroupPartition;
import dev.ballast.monitor.lag.LagStatus;
import dev.ballast.monitor.lag.PartitionLag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Remembers each group's commits from look to look. Kafka's admin API tells what was committed, not when or how often; a
 * connected group therefore counts as committing what it committed last, so that one that lives and gets nothing done is
 * a stall, and one that is gone a stop.
 */
final class LagHistory {

    private final int size;
    private final long allowedLag;
    private final Map<GroupPartition, CommitWindow> windows = new HashMap<>();

    LagHistory(int size, long allowedLag) {
        this.size = size;
        this.allowedLag = allowedLag;
    }

    List<PartitionLag> judge(Instant now, List<Backlog> backlogs, Map<OldestRecords.Place, Instant> times) {
        windows.keySet().retainAll(backlogs.stream().map(Backlog::key).collect(Collectors.toSet()));
        List<PartitionLag> judged = new ArrayList<>(backlogs.size());
        for (Backlog backlog : backlogs) {
            judged.add(new PartitionLag(
                    backlog.key(),
                    backlog.member(),
                    backlog.committed(),
                    backlog.offsets().earliest(),
                    backlog.offsets().end(),
                    backlog.lag(),
                    times.get(backlog.oldest()),
                    status(now, backlog)));
        }
        return judged;
    }

    private LagStatus status(Instant now, Backlog backlog) {
        if (backlog.absent()) {
            windows.remove(backlog.key());
            return LagStatus.NOTFOUND;
        }
        var window = windows.computeIfAbsent(backlog.key(), key -> new CommitWindow(size));
        if (backlog.groupLives() || window.isNew(backlog.position())) {
            window.commit(new CommitWindow.Commit(now, backlog.position(), backlog.lag()));
        }
        window.end(backlog.offsets().end());
        return window.judge(now, backlog.lag(), allowedLag);
    }
}
