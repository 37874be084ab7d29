package dev.ballast.ingest.email.account;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox account, checked.
 *
 * @param smtp       where answers go out, null for an account that only reads
 * @param folders    at least one
 * @param authServer authserv-id of the server whose Authentication-Results are believed, null to believe none
 * @param firstStart what to do with mail that was there before the account was connected
 */
public record MailAccount(
        AccountId id,
        MailServer imap,
        @Nullable MailServer smtp,
        Credentials credentials,
        List<String> folders,
        @Nullable String authServer,
        AfterAcknowledge afterAcknowledge,
        FirstStart firstStart,
        From from) {

    public enum FirstStart {
        /** Every mail in the folders is taken: a shop that changes over brings its open questions along. */
        ALL,
        /** Only what comes from now on. */
        NEW
    }

    /** The shop's own address, and the name that stands behind an agent's. */
    public record From(String address, String name) {}

    public MailAccount {
        folders = List.copyOf(folders);
    }

    /**
     * @throws IllegalArgumentException when a setting or secret is missing or wrong; the message names it for the operator
     */
    public static MailAccount of(ChannelAccount account, Secrets secrets) {
        return new AccountSettings(account, secrets).read();
    }

    /** Decrypts one secret of the account. */
    @FunctionalInterface
    public interface Secrets {
        String decrypt(ChannelAccount account, String name);

        static Secrets of(SecretCipher cipher) {
            return (account, name) -> cipher.decrypt(
                    account.id(), name, Objects.requireNonNull(account.secrets().get(name)));
        }
    }
}
