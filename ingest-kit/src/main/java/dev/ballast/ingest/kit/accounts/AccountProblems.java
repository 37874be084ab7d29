package dev.ballast.ingest.kit.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of account records that cannot be read. They are skipped; what was known of the account stays in force. */
@FunctionalInterface
public interface AccountProblems {

    /**
     * @param key    the record key, most often the account's id
     * @param reason names no secret
     */
    void unreadable(String key, String reason);

    static AccountProblems logged() {
        Logger log = LoggerFactory.getLogger(AccountProblems.class);
        return (key, reason) -> log.warn("account '{}' is unreadable and keeps its former settings: {}", key, reason);
    }
}
