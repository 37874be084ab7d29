package dev.ballast.ingest.email.mailbox;

import dev.ballast.ingest.email.account.AccessTokens;
import dev.ballast.ingest.email.account.AfterAcknowledge;
import dev.ballast.ingest.email.account.MailAccount;
import dev.ballast.ingest.email.account.NeedsReconnect;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** One connection with one folder open. Used by one thread; {@link #close()} may come from another. */
final class OpenFolder implements AutoCloseable {

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final ImapCommands commands;

    private OpenFolder(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
        this.commands = new ImapCommands(folder);
    }

    /**
     * @param timeout see {@link PollerSurroundings#timeout()}
     * @throws NeedsReconnect when only a person can help
     * @throws MessagingException when the server cannot be reached, or the folder cannot be opened
     */
    static OpenFolder open(MailAccount account, String name, AccessTokens tokens, Duration timeout)
            throws MessagingException, IOException, NeedsReconnect {
        IMAPStore store = ImapLogin.connect(account, tokens, timeout);
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(name);
            // EXAMINE, not SELECT, where nothing is to be changed: it cannot even take the \Recent mark away.
            boolean readOnly = account.afterAcknowledge() instanceof AfterAcknowledge.Keep;
            folder.open(readOnly ? Folder.READ_ONLY : Folder.READ_WRITE);
            return new OpenFolder(store, folder);
        } catch (MessagingException | RuntimeException e) {
            closeQuietly(store);
            throw e;
        }
    }

    ImapCommands commands() {
        return commands;
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The UID the next mail will get; -1 when the server does not say. */
    long uidNext() throws MessagingException {
        return folder.getUIDNext();
    }

    /** Asks the server, and thereby notices a dead connection; the folder alone answers from what it heard last. */
    int messageCount() throws MessagingException {
        commands.noop();
        return folder.getMessageCount();
    }

    boolean canIdle() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /**
     * Returns when the server has news, at the latest after {@code seconds}. IDLE ends from another thread by any
     * command; this short an IDLE serves as keep-alive, as fallback poll and to notice a connection that is dead.
     */
    void idle(ScheduledExecutorService timer, long seconds) throws MessagingException {
        ScheduledFuture<?> end = timer.schedule(
                () -> Thread.ofVirtual().name("imap-done").start(this::endIdle), seconds, TimeUnit.SECONDS);
        try {
            folder.idle(true);
        } finally {
            end.cancel(false);
        }
    }

    private void endIdle() {
        try {
            commands.noop();
        } catch (MessagingException | IllegalStateException e) {
            // The folder's own thread meets the same fault and reports it.
            closeQuietly(store);
        }
    }

    @Override
    public void close() {
        closeQuietly(store);
    }

    private static void closeQuietly(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException | RuntimeException e) {
            // Nothing is lost with a connection: what was not acknowledged will be fetched again.
            return;
        }
    }
}
