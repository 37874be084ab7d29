package dev.ballast.bench;

import dev.ballast.testkit.mail.DovecotServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./ballast bench [intake|form|mail|latency|memory|recovery|tickets …]}: without names, all of them. Each starts on the
 * real processes; the limits beside the figures are measured in the same minutes on the same machine.
 */
public final class Bench {

    private static final List<String> ALL =
            List.of("memory", "mail", "latency", "form", "intake", "recovery", "tickets");

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> chosen = args.length == 0 ? ALL : List.of(args);
        if (!ALL.containsAll(chosen)) {
            System.err.println("bench: unknown name among " + chosen + " (expected: " + ALL + ")");
            System.exit(2);
        }
        System.out.printf(
                "Ballast bench on %d cores, Java %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        Report report = new Report();
        boolean withMail = chosen.contains("mail") || chosen.contains("latency");
        if (withMail && DovecotServer.isAvailable()) {
            Path directory = Files.createTempDirectory("ballast-bench-mail-");
            try (DovecotServer server = DovecotServer.start(directory)) {
                measure(report, chosen, server);
            }
        } else {
            if (withMail) {
                System.out.println("mail and latency are left out: they need Debian's dovecot-imapd and root");
            }
            measureWithoutMail(report, chosen);
        }
    }

    private static void measure(Report report, List<String> chosen, DovecotServer server) throws Exception {
        try (Shop shop = Shop.open(server.port(), 1)) {
            if (chosen.contains("mail")) {
                MailBench.run(report, shop, server);
            }
            if (chosen.contains("latency")) {
                LatencyBench.run(report, shop, server);
            }
        }
        measureWithoutMail(report, chosen);
    }

    private static void measureWithoutMail(Report report, List<String> chosen) throws Exception {
        if (chosen.stream().allMatch(List.of("mail", "latency")::contains)) {
            return;
        }
        try (Shop shop = Shop.open(0, 0)) {
            if (chosen.contains("memory")) {
                MemoryBench.run(report, shop);
            }
            // Before the floods: a service that works off a backlog starts slower.
            if (chosen.contains("recovery")) {
                RecoveryBench.run(report, shop);
            }
            if (chosen.contains("form")) {
                FormBench.run(report, shop);
            }
            if (chosen.contains("intake")) {
                IntakeBench.run(report, shop);
            }
            if (chosen.contains("tickets")) {
                TicketsBench.run(report, shop);
            }
        }
    }
}
