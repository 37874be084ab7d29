package dev.ballast.ingest.email.smtp;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.inbound.Platform;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which mailbox sends the answer to a message of an account. A mailbox answers for itself. A site form has nothing to send
 * with: its customer left a mail address, so the mailbox of its setting {@value #SETTING} answers, or where that is not
 * set the shop's only mailbox that can send.
 */
public final class AnsweringMailbox {

    static final String SETTING = "reply-account";

    private final Supplier<Collection<ChannelAccount>> accounts;

    public AnsweringMailbox(Supplier<Collection<ChannelAccount>> accounts) {
        this.accounts = accounts;
    }

    /** Empty while the account is not known, or no mailbox, or more than one, could answer for it. */
    Optional<ChannelAccount> of(AccountId account) {
        Collection<ChannelAccount> known = accounts.get();
        return find(known, account.value())
                .flatMap(asked -> asked.platform() == Platform.WEBFORM ? ofForm(known, asked) : Optional.of(asked));
    }

    private static Optional<ChannelAccount> ofForm(Collection<ChannelAccount> known, ChannelAccount form) {
        String named = form.setting(SETTING, "");
        if (!named.isEmpty()) {
            return find(known, named).filter(account -> account.platform() == Platform.IMAP);
        }
        List<ChannelAccount> sending = known.stream()
                .filter(account -> account.platform() == Platform.IMAP && account.enabled())
                .filter(account -> !account.setting("smtp-host", "").isEmpty())
                .toList();
        return sending.size() == 1 ? Optional.of(sending.getFirst()) : Optional.empty();
    }

    private static Optional<ChannelAccount> find(Collection<ChannelAccount> known, String id) {
        return known.stream().filter(account -> account.id().value().equals(id)).findFirst();
    }
}
