package dev.ballast.ticket.channels;

import dev.ballast.contract.Event;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.ticket.security.Agent;
import java.time.Instant;
import java.util.Optional;

/**
 * An account as its newest record has it.
 *
 * @param revision  of that record; whoever changes the account says which one they saw
 * @param changedBy the agent; empty for the accounts file
 */
record ConnectedAccount(ChannelAccount account, String revision, Instant changedAt, Optional<String> changedBy) {

    private static final String DESK = "/desk/";

    static ConnectedAccount of(Event<ChannelAccount> event) {
        return new ConnectedAccount(
                event.data(),
                event.id(),
                event.time(),
                Optional.of(event.source())
                        .filter(source -> source.startsWith(DESK))
                        .map(source -> source.substring(DESK.length())));
    }

    /** Who says it, for the event that carries an agent's change. */
    static String source(Agent agent) {
        return DESK + agent.login();
    }
}
