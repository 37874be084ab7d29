package dev.ballast.local.launcher;

import java.util.List;
import java.util.stream.Stream;

/** Java flags per kind of service; all together are to stay under 1.5 GB when idle. */
final class ServiceFlags {

    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "-Xms16m");

    /** Waits for sockets most of the time: the quick compiler starts it sooner and saves 40 MB. */
    static final List<String> CONNECTOR = with("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=32m");

    /** The door that may be hit by a whole campaign at once: the optimizing compiler stays, for 5 MB more. */
    static final List<String> FORM = with("-Xmx128m", "-XX:ReservedCodeCacheSize=48m");

    /**
     * Holds whole mails of up to 25 MB with their decoded parts. Without the named provider Jakarta Mail searches the
     * class path for every header block, and a fetch loop is half as fast.
     */
    static final List<String> MAIL = with(
            "-Xmx320m",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=32m",
            "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider");

    /**
     * Reads topics and answers few requests. The heap is what a rebuild of the counters fills: 199 MB resident after
     * 160,000 events with this one, 318 MB with 192m, and no slower.
     */
    static final List<String> READER = with("-Xmx80m", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=40m");

    /** The optimizing compiler stays: intake throughput is what a backlog waits for. */
    static final List<String> CORE = with("-Xmx512m", "-XX:ReservedCodeCacheSize=96m");

    private ServiceFlags() {}

    private static List<String> with(String... own) {
        return Stream.concat(SMALL.stream(), Stream.of(own)).toList();
    }
}
