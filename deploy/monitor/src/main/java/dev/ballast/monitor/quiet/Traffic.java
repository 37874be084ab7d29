package dev.ballast.monitor.quiet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What every account receives. Counted where all replicas' messages pass, on the topic; so a balancer does not matter. */
@ApplicationScoped
public class Traffic {

    /** A record key is whatever somebody sent; made-up accounts must not fill the memory. */
    private static final int MOST_ACCOUNTS = 10_000;

    private final Map<String, AccountTraffic> byAccount = new ConcurrentHashMap<>();

    /** @param conversation the record's key: channel, account and handle */
    void received(String conversation, Instant when) {
        String[] parts = conversation.split("/", 3);
        if (parts.length == 3 && (byAccount.size() < MOST_ACCOUNTS || byAccount.containsKey(parts[1]))) {
            byAccount.computeIfAbsent(parts[1], account -> new AccountTraffic()).received(when);
        }
    }

    public Optional<Instant> lastMessage(String account) {
        return Optional.ofNullable(byAccount.get(account)).flatMap(AccountTraffic::last);
    }

    public Optional<Quiet> quiet(String account, Instant now) {
        return Optional.ofNullable(byAccount.get(account)).flatMap(traffic -> traffic.quiet(now));
    }
}
