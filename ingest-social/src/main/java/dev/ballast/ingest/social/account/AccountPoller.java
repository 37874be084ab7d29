package dev.ballast.ingest.social.account;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.ingest.kit.status.AccountStatus;
import java.util.Optional;

/** Starts the worker of an account that is asked for messages, where others deliver them. */
@FunctionalInterface
public interface AccountPoller {
    /** Empty when the account is not to be polled. Closing the worker returns after it ended. */
    Optional<AutoCloseable> start(ChannelAccount account, Optional<ConnectorCursor> cursor, AccountStatus status);
}
