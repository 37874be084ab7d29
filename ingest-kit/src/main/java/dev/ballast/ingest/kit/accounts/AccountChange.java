package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.AccountOrigin;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.ReceivedRecord;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record of the account topic, read. */
sealed interface AccountChange {

    AccountId id();

    record Put(ChannelAccount account) implements AccountChange {
        @Override
        public AccountId id() {
            return account.id();
        }
    }

    /**
     * A person took it away for good.
     *
     * @param remembered so that the accounts file does not bring it back
     */
    record Deleted(AccountId id, boolean remembered) implements AccountChange {}

    /** It belongs to a platform of another service, perhaps only from now on. */
    record Elsewhere(AccountId id) implements AccountChange {}

    /** @return empty for a record nobody can use; {@code problems} has heard why */
    static Optional<AccountChange> read(
            ConsumerRecord<String, byte[]> record, Set<Platform> platforms, AccountProblems problems) {
        String key = String.valueOf(record.key());
        if (!AccountId.isValid(key)) {
            problems.unreadable(key, "the record key is no account id");
            return Optional.empty();
        }
        Decoded<ChannelAccount> decoded = ReceivedRecord.decode(EventType.CHANNEL_ACCOUNT, record);
        return switch (decoded) {
            case Decoded.Removed<ChannelAccount>(String removed) ->
                Optional.of(new Deleted(new AccountId(removed), false));
            case Decoded.Malformed<ChannelAccount>(String reason) -> {
                problems.unreadable(key, reason);
                yield Optional.empty();
            }
            case Decoded.Accepted<ChannelAccount>(var event) -> readAccount(key, event.data(), platforms, problems);
        };
    }

    private static Optional<AccountChange> readAccount(
            String key, ChannelAccount account, Set<Platform> platforms, AccountProblems problems) {
        if (!key.equals(account.id().value())) {
            problems.unreadable(key, "the record key and the account's id differ");
            return Optional.empty();
        }
        if (!platforms.contains(account.platform())) {
            return Optional.of(new Elsewhere(account.id()));
        }
        return Optional.of(
                AccountOrigin.of(account) == AccountOrigin.REMOVED_AT_DESK
                        ? new Deleted(account.id(), true)
                        : new Put(account));
    }
}
