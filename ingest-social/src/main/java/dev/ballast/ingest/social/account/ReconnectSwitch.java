package dev.ballast.ingest.social.account;

import dev.ballast.contract.account.AccountId;
import dev.ballast.ingest.social.reply.ReconnectAlarm;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Connects the platforms' calls to the accounts' state, which is made after them: accounts are served by platforms, and
 * platforms tell of accounts.
 */
public final class ReconnectSwitch implements ReconnectAlarm {
    private final AtomicReference<ReconnectAlarm> behind = new AtomicReference<>((account, reason) -> {});

    public void connect(ReconnectAlarm alarm) {
        behind.set(alarm);
    }

    @Override
    public void needsReconnect(AccountId account, String reason) {
        behind.get().needsReconnect(account, reason);
    }

    @Override
    public void works(AccountId account) {
        behind.get().works(account);
    }
}
