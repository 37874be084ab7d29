package dev.ballast.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plans that the running service's own statements had, as PostgreSQL's auto_explain wrote them into its log: nothing
 * is explained here that is not also executed there.
 */
final class QueryPlans {

    private static final Pattern SCAN = Pattern.compile(
            "(Seq Scan|Index Scan|Index Only Scan|Bitmap Heap Scan)(?: Backward)?(?: using \\w+)? on (\\w+)");
    private static final Set<String> GROWING =
            Set.of("ticket", "ticket_key", "message", "customer", "customer_identity", "shop_order", "suggestion");

    private final BigShop shop;
    private final Path log;

    QueryPlans(BigShop shop, Path log) {
        this.shop = shop;
        this.log = log;
    }

    /** From now on, for sessions that begin after it; those of the service are cut, and it comes back. */
    void watch() throws SQLException {
        shop.execute("alter role postgres set session_preload_libraries = 'auto_explain'");
        shop.execute("alter role postgres set auto_explain.log_min_duration = 0");
        shop.execute("alter role postgres set auto_explain.log_analyze = off");
        cutSessions();
    }

    void stop() throws SQLException {
        shop.execute("alter role postgres reset all");
        cutSessions();
    }

    private void cutSessions() throws SQLException {
        shop.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where pid <> pg_backend_pid() and datname = current_database()");
    }

    /** How each growing table was read since that place of the log: "ticket: Index Scan 12". */
    Map<String, Integer> scansSince(long place) throws IOException {
        Map<String, Integer> scans = new LinkedHashMap<>();
        for (String line : linesSince(place)) {
            Matcher scan = SCAN.matcher(line);
            if (scan.find() && GROWING.contains(scan.group(2))) {
                scans.merge(scan.group(2) + ": " + scan.group(1), 1, Integer::sum);
            }
        }
        return scans;
    }

    /** The indexes by name. */
    Set<String> indexesSince(long place) throws IOException {
        Set<String> indexes = new TreeSet<>();
        Pattern index = Pattern.compile("(?:Index (?:Only )?Scan|Bitmap Index Scan)(?: Backward)? (?:using|on) (\\w+)");
        for (String line : linesSince(place)) {
            Matcher scan = index.matcher(line);
            if (scan.find()) {
                indexes.add(scan.group(1));
            }
        }
        return indexes;
    }

    long place() throws IOException {
        return Files.size(log);
    }

    private List<String> linesSince(long place) throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) place, all.length - (int) place, StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
