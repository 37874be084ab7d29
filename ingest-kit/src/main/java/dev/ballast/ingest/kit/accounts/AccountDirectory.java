package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.Topic;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.KafkaCluster;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every account of a service's platforms, on every replica; for doors that any replica answers. It follows the compacted
 * account topic from its beginning, without a consumer group; a change is seen within a second. While the broker is away
 * the accounts last seen stay in force.
 */
public final class AccountDirectory implements AutoCloseable {

    private final Map<AccountId, ChannelAccount> accounts = new ConcurrentHashMap<>();
    private final Set<AccountId> removed = ConcurrentHashMap.newKeySet();
    private final Set<Platform> platforms;
    private final AccountProblems problems;
    private final CompactedTopicFollower follower;

    public AccountDirectory(KafkaCluster cluster, Set<Platform> platforms, AccountProblems problems) {
        this.platforms = Set.copyOf(platforms);
        this.problems = problems;
        this.follower = new CompactedTopicFollower(
                cluster,
                Topic.CHANNEL_ACCOUNT,
                record -> AccountChange.read(record, this.platforms, this.problems)
                        .ifPresent(this::apply));
    }

    /** Returns at once; {@link #ready()} tells when all accounts are known. */
    public void start() {
        follower.start();
    }

    /** True once everything that was on the topic at start has been read; it never becomes false again. */
    public boolean ready() {
        return follower.caughtUp();
    }

    /** An account, whether enabled or not. */
    public Optional<ChannelAccount> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    public Collection<ChannelAccount> all() {
        return List.copyOf(accounts.values());
    }

    /** Whether somebody removed an account of that name at the desk, and the accounts file must not bring it back. */
    boolean wasRemovedAtDesk(AccountId id) {
        return removed.contains(id);
    }

    private void apply(AccountChange change) {
        removed.remove(change.id());
        switch (change) {
            case AccountChange.Put(ChannelAccount account) -> accounts.put(account.id(), account);
            case AccountChange.Deleted(AccountId id, boolean remembered) -> {
                accounts.remove(id);
                if (remembered) {
                    removed.add(id);
                }
            }
            case AccountChange.Elsewhere(AccountId id) -> accounts.remove(id);
        }
    }

    @Override
    public void close() {
        follower.close();
    }
}
