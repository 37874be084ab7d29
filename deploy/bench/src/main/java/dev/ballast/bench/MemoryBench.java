package dev.ballast.bench;

import dev.ballast.testkit.system.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Resident memory when idle. */
final class MemoryBench {

    private static final List<Service> CONNECTORS =
            List.of(Service.INGEST_EMAIL, Service.INGEST_WEBFORM, Service.INGEST_SOCIAL);

    private MemoryBench() {}

    static void run(Report report, Shop shop) throws IOException {
        report.section("Memory: resident when idle; the database's processes by their proportional share");
        double broker = megabytes(shop.ballast().pid("broker"), "Rss:");
        double total = broker + database(shop);
        report.fact("broker", broker, "MB");
        report.fact("database, all its processes", database(shop), "MB");
        for (Service service : Service.values()) {
            double size = megabytes(shop.ballast().pid(service.processName()), "Rss:");
            total += size;
            if (CONNECTORS.contains(service)) {
                report.atMost(service.processName(), size, "MB", 150, null);
            } else {
                report.fact(service.processName(), size, "MB");
            }
        }
        report.atMost("everything together", total, "MB", 1_500, null);
    }

    private static double database(Shop shop) throws IOException {
        long pid = shop.ballast().pid("postgres");
        double sum = megabytes(pid, "Pss:");
        for (ProcessHandle child : ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .toList()) {
            sum += megabytes(child.pid(), "Pss:");
        }
        return sum;
    }

    /** @param field Pss for PostgreSQL, whose processes share their buffers and would count them many times */
    private static double megabytes(long pid, String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                        .filter(line -> line.startsWith(field))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }
}
