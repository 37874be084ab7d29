package dev.ballast.ingest.email.mailbox;

import dev.ballast.contract.connector.ConnectorState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one folder's thread tells of itself. */
record FolderStatus(MailboxStatus mailbox, String folder) {

    void listening() {
        mailbox.become(folder, ConnectorState.LISTENING, null);
    }

    void retrying(String reason) {
        mailbox.become(folder, ConnectorState.RETRYING, reason);
    }

    void needsReconnect(String reason) {
        mailbox.become(folder, ConnectorState.NEEDS_RECONNECT, reason);
    }

    /** Mails that wait at the server, at most; null when it does not tell. */
    void backlog(@Nullable Long waiting) {
        mailbox.backlog(folder, waiting);
    }

    /** Null for passwords. */
    void tokenExpiresAt(@Nullable Instant when) {
        mailbox.tokenExpiresAt(when);
    }

    void received() {
        mailbox.received();
    }
}
