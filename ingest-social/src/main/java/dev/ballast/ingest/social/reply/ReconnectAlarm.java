package dev.ballast.ingest.social.reply;

import dev.ballast.contract.account.AccountId;

/** Hears that a platform refuses an account's credentials: nothing goes on until a person renews them. */
@FunctionalInterface
public interface ReconnectAlarm {
    void needsReconnect(AccountId account, String reason);

    /** The platform took a call with them, so an alarm is over. */
    default void works(AccountId account) {}
}
