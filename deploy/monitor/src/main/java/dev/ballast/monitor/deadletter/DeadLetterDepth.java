package dev.ballast.monitor.deadletter;

import dev.ballast.monitor.lag.LagReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How full a dead-letter topic is. It counts what retention has left there; which of them a person has replayed or
 * discarded is known to ticket-core.
 */
public record DeadLetterDepth(String topic, long depth) {

    private static final String SUFFIX = ".dlq";

    /** Every dead-letter topic there is, the empty ones too. */
    public static List<DeadLetterDepth> of(LagReport report) {
        Map<String, Long> depths = report.topics().stream()
                .filter(offsets -> offsets.topic().endsWith(SUFFIX))
                .collect(Collectors.groupingBy(
                        LagReport.TopicOffsets::topic,
                        TreeMap::new,
                        Collectors.summingLong(offsets -> offsets.end() - offsets.earliest())));
        return depths.entrySet().stream()
                .map(entry -> new DeadLetterDepth(entry.getKey(), entry.getValue()))
                .toList();
    }
}
