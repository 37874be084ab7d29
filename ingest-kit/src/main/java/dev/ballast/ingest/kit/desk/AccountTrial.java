package dev.ballast.ingest.kit.desk;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ask.Trial;

/** Finds out whether an account would work: logs in, reads nothing, sends nothing. */
@FunctionalInterface
public interface AccountTrial {

    /** Blocks; what goes wrong is a step that fails, not an exception. It ends soon after its thread is interrupted. */
    Trial of(ChannelAccount account) throws InterruptedException;
}
