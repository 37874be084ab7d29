package dev.ballast.ingest.email.mailbox;

import dev.ballast.ingest.email.account.AccessTokens;
import dev.ballast.ingest.email.account.Credentials;
import dev.ballast.ingest.email.account.MailAccount;
import dev.ballast.ingest.email.account.NeedsReconnect;
import dev.ballast.ingest.email.account.TlsProblem;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Connects and logs in. */
final class ImapLogin {

    /** A refusal that says "not now": RFC 5530 codes, and what Google, Microsoft and Yahoo write without them. */
    private static final List<String> PASSING = List.of(
            "[unavailable]",
            "[inuse]",
            "[limit]",
            "[serverbug]",
            "too many",
            "try again",
            "temporar",
            "not connected",
            "rate limit");

    private ImapLogin() {}

    /**
     * @throws NeedsReconnect when the server refuses the credentials, or does not prove who it is
     * @throws MessagingException when it cannot be reached, or does not take logins now
     */
    static IMAPStore connect(MailAccount account, AccessTokens tokens, Duration timeout)
            throws MessagingException, IOException, NeedsReconnect {
        try {
            return attempt(account, tokens, timeout);
        } catch (AuthenticationFailedException e) {
            if (isPassing(e)) {
                throw new MessagingException("it takes no logins now: " + e.getMessage(), e);
            }
            tokens.discard(account.credentials());
            if (account.credentials() instanceof Credentials.OAuth) {
                return withFreshToken(account, tokens, timeout);
            }
            throw refused(account);
        } catch (MessagingException e) {
            Optional<String> problem = TlsProblem.of(account.imap(), e);
            if (problem.isPresent()) {
                throw new NeedsReconnect(problem.get());
            }
            throw e;
        }
    }

    /** Providers withdraw access tokens before their time, at a password change for one. */
    private static IMAPStore withFreshToken(MailAccount account, AccessTokens tokens, Duration timeout)
            throws MessagingException, IOException, NeedsReconnect {
        try {
            return attempt(account, tokens, timeout);
        } catch (AuthenticationFailedException e) {
            tokens.discard(account.credentials());
            throw refused(account);
        }
    }

    private static IMAPStore attempt(MailAccount account, AccessTokens tokens, Duration timeout)
            throws MessagingException, IOException, NeedsReconnect {
        boolean oauth = account.credentials() instanceof Credentials.OAuth;
        Session session = Session.getInstance(account.imap().properties(oauth, timeout));
        IMAPStore store = (IMAPStore) session.getStore("imap");
        // A failed connect leaves nothing open.
        store.connect(account.credentials().user(), tokens.passwordFor(account.credentials()));
        return store;
    }

    private static boolean isPassing(AuthenticationFailedException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return PASSING.stream().anyMatch(words::contains);
    }

    private static NeedsReconnect refused(MailAccount account) {
        return new NeedsReconnect("%s refuses the login of %s"
                .formatted(account.imap(), account.credentials().user()));
    }
}
