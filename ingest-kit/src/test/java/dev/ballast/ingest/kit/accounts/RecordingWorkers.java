package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorCursor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Workers that only note what they are told. */
final class RecordingWorkers implements AccountWorkers {

    final Map<AccountId, ChannelAccount> running = new ConcurrentHashMap<>();
    final Map<AccountId, Optional<ConnectorCursor>> cursors = new ConcurrentHashMap<>();
    final List<String> calls = new CopyOnWriteArrayList<>();

    @Override
    public void start(ChannelAccount account, Optional<ConnectorCursor> cursor) {
        calls.add("start " + account.id());
        cursors.put(account.id(), cursor);
        if (account.setting("broken", "").equals("yes")) {
            throw new IllegalStateException("this account cannot be served");
        }
        running.put(account.id(), account);
    }

    @Override
    public void stop(AccountId account) {
        calls.add("stop " + account);
        running.remove(account);
    }
}
