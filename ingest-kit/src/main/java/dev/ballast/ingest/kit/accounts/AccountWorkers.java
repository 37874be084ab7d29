package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorCursor;
import java.util.Optional;

/** A service's workers, one per account that this replica owns. Calls for one account never overlap. */
public interface AccountWorkers {

    /**
     * Begins to serve the account; returns at once. What is wrong with the account is the worker's to report, not to
     * throw: an exception from here is logged, and the account stays unserved until it changes or moves.
     *
     * @param cursor where its last worker stood, on whatever replica; empty for an account never served
     */
    void start(ChannelAccount account, Optional<ConnectorCursor> cursor);

    /**
     * Ends the account's worker; returns after it ended, because another replica starts one next. It has to be quick
     * (seconds): all accounts that move wait for the slowest.
     */
    void stop(AccountId account);
}
