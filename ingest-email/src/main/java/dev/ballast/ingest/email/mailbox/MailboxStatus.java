package dev.ballast.ingest.email.mailbox;

import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.ingest.kit.status.AccountStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One account's status out of its folders': the worst state, the sum of the backlogs. */
final class MailboxStatus {

    private final AccountStatus account;
    private final Map<String, FolderState> folders = new HashMap<>();

    private record FolderState(
            ConnectorState state,
            @Nullable String reason,
            @Nullable Long backlog) {}

    MailboxStatus(AccountStatus account) {
        this.account = account;
    }

    FolderStatus folder(String name) {
        return new FolderStatus(this, name);
    }

    synchronized void become(String folder, ConnectorState state, @Nullable String reason) {
        FolderState before = folders.get(folder);
        folders.put(folder, new FolderState(state, reason, before == null ? null : before.backlog()));
        tell();
    }

    synchronized void backlog(String folder, @Nullable Long waiting) {
        FolderState before = folders.get(folder);
        ConnectorState state = before == null ? ConnectorState.STARTING : before.state();
        folders.put(folder, new FolderState(state, before == null ? null : before.reason(), waiting));
        account.backlog(folders.values().stream()
                .map(FolderState::backlog)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum());
    }

    void tokenExpiresAt(@Nullable Instant when) {
        account.tokenExpiresAt(when);
    }

    void received() {
        account.received();
    }

    private void tell() {
        FolderState worst = folders.values().stream()
                .max((a, b) -> Integer.compare(severity(a.state()), severity(b.state())))
                .orElseThrow();
        String reason = String.valueOf(worst.reason());
        switch (worst.state()) {
            case STARTING -> {}
            case LISTENING -> account.listening();
            case RETRYING -> account.retrying(reason);
            case NEEDS_RECONNECT -> account.needsReconnect(reason);
            case STOPPED -> account.stopped(reason);
        }
    }

    private static int severity(ConnectorState state) {
        return switch (state) {
            case LISTENING -> 0;
            case STARTING -> 1;
            case STOPPED -> 2;
            case RETRYING -> 3;
            case NEEDS_RECONNECT -> 4;
        };
    }
}
